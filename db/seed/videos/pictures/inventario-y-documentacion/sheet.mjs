// The minimum record of an object: one A4 page, tagged, in Spanish and Portuguese.

const two = (es, pt) => `<b>${es}</b> · <span lang="pt">${pt}</span>`
const field = (es, pt, size = '') => `<div class="f ${size}"><p>${two(es, pt)}</p></div>`
const box = (es, pt) => `<span class="box"></span>${es} · <span lang="pt">${pt}</span>`

/** The page's name in media/ and its HTML. */
export const file = 'ficha-minima.pdf'
export function sheet(font) {
  const moves = [...Array(5)].map(() => '<tr><td></td><td></td><td></td><td></td><td></td></tr>').join('')
  return `<!doctype html><html lang="es"><meta charset="utf-8"><title>Ficha mínima de un objeto</title><style>
@page { size: A4; margin: 12mm 15mm }
@font-face { font-family: "Andada Minicursos"; font-weight: 500; src: url("file://${font}") format("woff2") }
* { margin: 0; padding: 0; box-sizing: border-box }
body { font: 8.5pt/1.25 Roboto, "Noto Sans", Arial, "DejaVu Sans", sans-serif; color: #474e52 }
b, th b { color: #16191b; font-weight: 700 }
h1 { font: 500 19pt/1.15 "Andada Minicursos", Georgia, serif; color: #16191b; border-bottom: 1.2mm solid #376f79; padding-bottom: 1.5mm }
h2 { font: 500 12pt/1.2 "Andada Minicursos", Georgia, serif; color: #16191b; margin: 4mm 0 1.5mm }
h2 span { font: 400 8.5pt Roboto, "Noto Sans", Arial, sans-serif; color: #474e52 }
.sub { margin: 1.2mm 0 3mm }
.top { display: grid; grid-template-columns: 1fr 58mm; gap: 5mm }
.photo { border: .3mm dashed #70787a; padding: 2mm; height: 63.2mm }
.f { border: .25mm solid #b4bab9; border-top: 0; padding: 1mm 1.6mm; height: 12.6mm }
.f.high { height: 21mm }
.first { border-top: .25mm solid #b4bab9 }
.pair { display: grid; grid-template-columns: 1fr 1fr }
.pair .f + .f { border-left: 0 }
.boxes { border: .25mm solid #b4bab9; border-top: 0; padding: 1.6mm; display: flex; gap: 4mm; flex-wrap: wrap }
.box { display: inline-block; width: 3.2mm; height: 3.2mm; border: .3mm solid #16191b; margin-right: 1.2mm; vertical-align: -.5mm }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th { text-align: left; font-weight: 400; padding: 0 1.6mm 1mm; vertical-align: bottom; border-bottom: .5mm solid #16191b }
td { border: .25mm solid #b4bab9; height: 7mm }
.foot { margin-top: 3mm }
</style><h1>Ficha mínima de un objeto</h1>
<p class="sub"><span lang="pt">Ficha mínima de um objeto</span> · Object ID, Spectrum 5.1</p>
<div class="top"><div class="lead"><div class="first"></div>${field('Número', 'número')}${field('Otros números', 'outros números')}${field('1 Tipo de objeto', 'tipo de objeto')}<div class="pair">${field('Cantidad de partes', 'quantidade de partes')}${field('6 Título', 'título')}</div>${field('Ubicación habitual', 'localização habitual')}</div>
<div class="photo">${two('Fotografía', 'fotografia')}<br>${box('escala', 'escala')}<br>${box('número a la vista', 'número à vista')}</div></div>
<h2>Describir <span lang="pt">descrever</span></h2>
<div class="first"></div>${field('2 Materiales y técnica', 'materiais e técnica')}
<div class="pair">${field('3 Medidas en cm: alto × ancho × fondo', 'medidas em cm: altura × largura × profundidade')}${field('4 Inscripciones y marcas', 'inscrições e marcas')}</div>
${field('5 Señas particulares (daños, reparaciones)', 'sinais particulares (danos, consertos)', 'high')}
<div class="pair">${field('7 Tema: qué representa', 'tema: o que representa')}${field('8 Fecha o época', 'data ou época')}</div>
<div class="pair">${field('9 Autoría', 'autoria')}${field('Estado', 'estado de conservação')}</div>
<h2>De quién es <span lang="pt">de quem é</span></h2>
<div class="first"></div><div class="pair">${field('Cómo entró y de quién', 'como entrou e de quem')}${field('Fecha y documento', 'data e documento')}</div>
<div class="boxes"><span>${two('Es', 'é')}:</span><span>${box('del museo', 'do museu')}</span><span>${box('préstamo o depósito', 'empréstimo ou depósito')}</span><span>${box('no se sabe', 'não se sabe')}</span></div>
<div class="pair">${field('Derecho de autor', 'direito de autor')}${field('Ficha hecha por, fecha', 'ficha feita por, data')}</div>
<h2>Movimientos <span lang="pt">movimentos</span></h2>
<table><thead><tr><th scope="col" style="width:26mm">${two('Fecha', 'data')}</th><th scope="col">${two('De', 'de')}</th><th scope="col">${two('A', 'para')}</th><th scope="col">${two('Motivo', 'motivo')}</th><th scope="col">${two('Quién', 'quem')}</th></tr></thead><tbody>${moves}</tbody></table>
<p class="foot">Minicursos, Conocer lo que se guarda: inventario y documentación. CC BY 4.0</p></html>`
}
