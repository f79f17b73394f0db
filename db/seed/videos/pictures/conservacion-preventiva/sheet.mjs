// The monthly light and humidity sheet: one A4 page, tagged, in three languages.

const three = (es, pt, en) => `<b>${es}</b><br><span lang="pt">${pt}</span><br><span lang="en">${en}</span>`
const field = (es, pt, en) => `<p>${es} · <span lang="pt">${pt}</span> · <span lang="en">${en}</span></p>`

/** The page's name in media/ and its HTML. */
export const file = 'hoja-de-registro.pdf'
export function sheet(font) {
  const rows = [...Array(31)]
    .map((_, i) => `<tr><th scope="row">${i + 1}</th><td></td><td></td><td></td><td></td></tr>`)
    .join('')
  return `<!doctype html><html lang="es"><meta charset="utf-8"><title>Hoja mensual de luz y humedad</title><style>
@page { size: A4; margin: 13mm 15mm }
@font-face { font-family: "Andada Minicursos"; font-weight: 500; src: url("file://${font}") format("woff2") }
* { margin: 0; padding: 0; box-sizing: border-box }
body { font: 9.5pt/1.25 Roboto, "Noto Sans", Arial, "DejaVu Sans", sans-serif; color: #16191b }
h1 { font: 500 19pt/1.15 "Andada Minicursos", Georgia, serif; border-bottom: 1.2mm solid #376f79; padding-bottom: 1.5mm }
.sub { color: #474e52; margin: 1.5mm 0 3mm }
.fields { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 0 6mm; margin-bottom: 4mm }
.fields p { border-bottom: .3mm solid #70787a; padding-bottom: 6.5mm; color: #474e52; font-size: 8.5pt }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead th { text-align: left; vertical-align: bottom; padding: 0 2mm 1.2mm; border-bottom: .5mm solid #16191b; font-weight: 400; font-size: 8.5pt }
td, tbody th { border: .25mm solid #b4bab9; height: 6.9mm; font-weight: 400; color: #474e52 }
tbody th { width: 16mm }
.foot { margin-top: 3mm; font-size: 8.5pt; color: #474e52 }
</style><h1>Hoja mensual de luz y humedad</h1>
<p class="sub"><span lang="pt">Folha mensal de luz e umidade</span> · <span lang="en">Monthly light and humidity sheet</span></p>
<div class="fields">${field('Sala', 'sala', 'room')}${field('Mes y año', 'mês e ano', 'month, year')}${field('Corrección (prueba de la sal)', 'correção', 'correction')}</div>
<table><thead><tr><th scope="col" style="width:16mm">${three('Día', 'dia', 'day')}</th><th scope="col" style="width:26mm">${three('Luz (lux)', 'luz', 'light')}</th><th scope="col" style="width:29mm">${three('HR máx. (%)', 'UR máx.', 'RH highest')}</th><th scope="col" style="width:29mm">${three('HR mín. (%)', 'UR mín.', 'RH lowest')}</th><th scope="col">${three('Qué pasó (lluvia, puerta abierta, montaje)', 'o que se passou (chuva, porta aberta, montagem)', 'what happened (rain, open door, installation)')}</th></tr></thead><tbody>${rows}</tbody></table>
<p class="foot">Minicursos, Conservación preventiva: primeros pasos. CC BY 4.0</p></html>`
}
