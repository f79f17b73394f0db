// One product for all journeys of a run. Workers inherit its address as Playwright's baseURL.
import { startProduct } from '../support/product'

export default async function setup() {
  const product = await startProduct()
  process.env.PLAYWRIGHT_TEST_BASE_URL = product.origin
  return product.stop
}
