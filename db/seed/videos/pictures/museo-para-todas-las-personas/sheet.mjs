// The accessibility list: one A4 page in each language, in one tagged PDF.
const PAGES = {
  es: {
    title: 'Lista de accesibilidad',
    sub: 'Una visita, paso a paso. Conviene completarla junto con personas con discapacidad.',
    fields: ['Museo', 'Fecha', 'Quiénes recorrieron'],
    heads: ['Qué mirar', 'Sí', 'No', 'Qué se hará, quién y cuándo'],
    steps: [
      [
        'Decidir',
        'La web dice cómo llegar, qué hay y qué no hay',
        'Se puede preguntar por teléfono y por escrito',
        'La web se lee con teclado y con lector de pantalla',
      ],
      [
        'Llegar',
        'Desde la parada se llega sin escalones ni obstáculos',
        'La entrada accesible se ve desde la calle',
        'El timbre está entre 0,80 y 1,20 m',
      ],
      [
        'Entrar',
        'La puerta deja 0,80 m libres. Medida:\u00a0_____',
        'La rampa cumple la norma local. Pendiente:\u00a0_____',
        'Hay mostrador a 0,85 m o menos. Altura:\u00a0_____',
      ],
      [
        'Moverse',
        'El paso más estrecho mide:\u00a0_____',
        'Hay sitio para girar (1,50 m) en cada sala',
        'Nada sobresale sin que un bastón lo detecte',
        'La alarma se oye y se ve; alguien acompaña',
      ],
      [
        'Entender',
        'Cartelas: tamaño, contraste, altura, palabras',
        'Algo se puede tocar; algo está descrito',
        'Los videos tienen subtítulos',
        'Hay lengua de señas o de signos, o se puede pedir',
      ],
      [
        'Quedarse',
        'Hay asientos con respaldo y brazos',
        'El baño accesible está libre de cajas y abierto',
        'El personal sabe preguntar antes de ayudar',
      ],
    ],
    first: 'Los tres primeros cambios',
    foot: 'Minicursos, Un museo para todas las personas. CC BY 4.0. Las medidas son puntos de partida; manda la norma de cada país.',
  },
  pt: {
    title: 'Lista de acessibilidade',
    sub: 'Uma visita, passo a passo. Convém preenchê-la junto com pessoas com deficiência.',
    fields: ['Museu', 'Data', 'Quem percorreu'],
    heads: ['O que olhar', 'Sim', 'Não', 'O que se fará, quem e quando'],
    steps: [
      [
        'Decidir',
        'O site diz como chegar, o que há e o que não há',
        'Pode-se perguntar por telefone e por escrito',
        'O site lê-se com teclado e com leitor de tela ou de ecrã',
      ],
      [
        'Chegar',
        'Da parada chega-se sem degraus nem obstáculos',
        'A entrada acessível vê-se da rua',
        'A campainha está entre 0,80 e 1,20 m',
      ],
      [
        'Entrar',
        'A porta deixa 0,80 m livres. Medida:\u00a0_____',
        'A rampa cumpre a norma local. Inclinação:\u00a0_____',
        'Há balcão a 0,85 m ou menos. Altura:\u00a0_____',
      ],
      [
        'Circular',
        'A passagem mais estreita mede:\u00a0_____',
        'Há espaço para girar (1,50 m) em cada sala',
        'Nada sobressai sem que uma bengala o detecte',
        'O alarme ouve-se e vê-se; alguém acompanha',
      ],
      [
        'Entender',
        'Etiquetas: tamanho, contraste, altura, palavras',
        'Algo se pode tocar; algo está descrito',
        'Os vídeos têm legendas',
        'Há língua de sinais ou gestual, ou pode-se pedir',
      ],
      [
        'Ficar',
        'Há assentos com encosto e braços',
        'O sanitário acessível está livre de caixas e aberto',
        'O pessoal sabe perguntar antes de ajudar',
      ],
    ],
    first: 'As três primeiras mudanças',
    foot: 'Minicursos, Um museu para todas as pessoas. CC BY 4.0. As medidas são pontos de partida; vale a norma de cada país.',
  },
  en: {
    title: 'Accessibility list',
    sub: 'A visit, step by step. Best filled in together with disabled people.',
    fields: ['Museum', 'Date', 'Who walked through'],
    heads: ['What to look at', 'Yes', 'No', 'What, by whom and when'],
    steps: [
      [
        'Deciding',
        'The website says how to get here, what there is',
        'People can ask by telephone and in writing',
        'The website works with a keyboard and a screen reader',
      ],
      [
        'Arriving',
        'No steps or obstacles from the bus stop',
        'The accessible entrance can be seen from the street',
        'The doorbell is between 0.80 and 1.20 m',
      ],
      [
        'Entering',
        'The door leaves 0.80 m clear. Measured:\u00a0_____',
        'The ramp meets the local standard. Slope:\u00a0_____',
        'There is a desk at 0.85 m or lower. Height:\u00a0_____',
      ],
      [
        'Moving',
        'The narrowest passage measures:\u00a0_____',
        'There is room to turn (1.50 m) in each room',
        'Nothing sticks out where a cane will not find it',
        'The alarm is heard and seen; somebody goes along',
      ],
      [
        'Understanding',
        'Labels: size, contrast, height, words',
        'Something may be touched; something is described',
        'Films have captions',
        'There is sign language, or it can be asked for',
      ],
      [
        'Staying',
        'There are seats with a back and arms',
        'The accessible toilet is open and clear of boxes',
        'The staff know to ask before helping',
      ],
    ],
    first: 'The first three changes',
    foot: 'Minicursos, A museum for everyone. CC BY 4.0. The measurements are starting points; each country’s standard counts.',
  },
}

const row = ([name, ...items]) =>
  items
    .map(
      (item, i) =>
        `<tr>${i ? '' : `<th scope="rowgroup" rowspan="${items.length}">${name}</th>`}<td>${item}</td><td></td><td></td><td></td></tr>`,
    )
    .join('')
const page = (lang, p) => `<section lang="${lang}"><h1>${p.title}</h1><p class="sub">${p.sub}</p>
<div class="fields">${p.fields.map((f) => `<p>${f}</p>`).join('')}</div>
<table><thead><tr><td style="width:28mm"></td><th scope="col" style="width:84mm">${p.heads[0]}</th><th scope="col" style="width:10mm">${p.heads[1]}</th><th scope="col" style="width:10mm">${p.heads[2]}</th><th scope="col">${p.heads[3]}</th></tr></thead>
${p.steps.map((s) => `<tbody>${row(s)}</tbody>`).join('')}</table>
<h2>${p.first}</h2><ol><li></li><li></li><li></li></ol><p class="foot">${p.foot}</p></section>`

/** The name in media/ and the HTML. */
export const file = 'lista-de-accesibilidad.pdf'
export function sheet(font) {
  return `<!doctype html><html lang="es"><meta charset="utf-8"><title>Lista de accesibilidad</title><style>
@page { size: A4; margin: 12mm 14mm }
@font-face { font-family: "Andada Minicursos"; font-weight: 500; src: url("file://${font}") format("woff2") }
* { margin: 0; padding: 0; box-sizing: border-box }
body { font: 10pt/1.25 Roboto, "Noto Sans", Arial, "DejaVu Sans", sans-serif; color: #16191b }
section + section { break-before: page }
h1 { font: 500 20pt/1.15 "Andada Minicursos", Georgia, serif; border-bottom: 1.2mm solid #376f79; padding-bottom: 1.5mm }
h2 { font: 500 13pt/1.2 "Andada Minicursos", Georgia, serif; margin: 4mm 0 0 }
.sub { color: #474e52; margin: 1.5mm 0 2.5mm }
.fields { display: grid; grid-template-columns: 2fr 1fr 2fr; gap: 0 6mm; margin-bottom: 3mm }
.fields p { border-bottom: .3mm solid #70787a; padding-bottom: 6mm; color: #474e52; font-size: 9pt }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead th { text-align: left; vertical-align: bottom; padding: 0 1.5mm 1mm; font-weight: 400; font-size: 9pt; color: #474e52 }
tbody { border-top: .5mm solid #16191b }
tbody th { text-align: left; vertical-align: top; padding: 1.4mm 1mm; font-weight: 700 }
tbody td { border: .25mm solid #b4bab9; height: 8.6mm; padding: .6mm 1.5mm; vertical-align: middle }
ol { padding-left: 6mm }
ol li { border-bottom: .3mm solid #70787a; height: 8.5mm; padding-top: 3mm }
.foot { margin-top: 3mm; font-size: 8.5pt; color: #474e52 }
</style>${Object.entries(PAGES)
    .map(([lang, p]) => page(lang, p))
    .join('')}</html>`
}
