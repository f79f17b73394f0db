// A register for the demonstration: museums that do not exist, in provinces that do (ISO 3166-2).
import { addInstitution } from '../../app/domain/institutions/add-institution.server'
import type { InstitutionKind } from '../../app/domain/institutions/rules'
import type { Context } from '../../app/domain/context'

const REGISTER: [name: string, province: string, kind: InstitutionKind][] = [
  ['Museo Municipal del Puerto Viejo', 'AR-B', 'public'],
  ['Museo de la Puna y sus Oficios', 'AR-Y', 'public'],
  ['Casa Museo Elvira Sandoval', 'AR-X', 'private'],
  ['Museo del Salar', 'BO-P', 'public'],
  ['Museo de los Tejidos de Altura', 'BO-L', 'mixed'],
  ['Museu da Estrada de Ferro do Cerrado', 'BR-GO', 'public'],
  ['Museu do Mangue e da Pesca', 'BR-PE', 'public'],
  ['Museu Casa das Rendeiras', 'BR-CE', 'private'],
  ['Museu da Imigração do Planalto', 'BR-SC', 'mixed'],
  ['Museo del Desierto y la Camanchaca', 'CL-AN', 'public'],
  ['Museo de las Lluvias', 'CL-LL', 'public'],
  ['Museo del Cacao de la Sierra', 'CO-SAN', 'private'],
  ['Museo Fluvial de Puerto Laurel', 'CO-MAG', 'public'],
  ['Museo de la Palabra Caribe', 'CO-BOL', 'mixed'],
  ['Museo de la Carreta y el Camino', 'CR-A', 'public'],
  ['Museo del Tabaco y la Décima', 'CU-01', 'public'],
  ['Museo de la Mitad del Páramo', 'EC-A', 'public'],
  ['Museo de Artes del Fuego', 'ES-CN', 'public'],
  ['Museo de la Trashumancia Serrana', 'ES-AR', 'private'],
  ['Museo de la Lana y el Agua', 'ES-CT', 'mixed'],
  ['Museo de los Lagos Altos', 'GT-16', 'public'],
  ['Museo del Maíz y la Milpa', 'HN-CP', 'private'],
  ['Museo de la Mina La Esperanza', 'MX-ZAC', 'public'],
  ['Museo Comunitario de Tres Ríos', 'MX-OAX', 'mixed'],
  ['Museo del Papel Picado', 'MX-PUE', 'private'],
  ['Museo de las Isletas', 'NI-GR', 'public'],
  ['Museo del Canal Chico', 'PA-3', 'public'],
  ['Museo Regional del Valle de Huayra', 'PE-CUS', 'public'],
  ['Museo de Sitio Cerro Amaru', 'PE-LAL', 'public'],
  ['Museu do Linho e do Tear', 'PT-03', 'public'],
  ['Museu das Salinas', 'PT-08', 'private'],
  ['Museo del Ñandutí', 'PY-11', 'private'],
  ['Museo del Añil', 'SV-SO', 'public'],
  ['Museo de la Llanura y el Río Negro', 'UY-TA', 'public'],
  ['Museo del Delta', 'VE-Y', 'public'],
]

/** Writes those that are missing; returns the ids by name. */
export function seedInstitutions(machine: Context): Map<string, string> {
  return new Map(
    REGISTER.map(([name, province, kind]) => {
      const country = province.slice(0, 2)
      return [name, addInstitution(machine, { name, country, province, kind }).institutionId]
    }),
  )
}
