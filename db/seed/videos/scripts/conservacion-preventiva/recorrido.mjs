// What is said, sentence by sentence. `step` is the frame of slides/recorrido.mjs that is on screen meanwhile;
// `say` is written for the voice, `es` for the reader where the two differ (figures), `pt` and `en` are the captions.
export const chapters = { titulo: 'titulo', capas: 'capas0', agentes: 'agentes0', hoja: 'hoja0' }

export const cues = [
  {
    step: 'titulo',
    say: 'Un museo se cuida, sobre todo, con la mirada.',
    pt: 'Cuida-se de um museu, sobretudo, com o olhar.',
    en: 'A museum is cared for, above all, by looking.',
  },
  {
    step: 'titulo',
    say: 'Diez minutos por semana bastan para empezar.',
    pt: 'Dez minutos por semana bastam para começar.',
    en: 'Ten minutes a week are enough to begin.',
    after: 0.7,
  },
  {
    step: 'marco0',
    say: 'La conservación preventiva actúa alrededor del objeto, no sobre él:',
    pt: 'A conservação preventiva atua ao redor do objeto, não sobre ele:',
    en: 'Preventive conservation acts around the object, not upon it:',
  },
  {
    step: 'marco1',
    say: 'evita el daño antes de que haga falta restaurar.',
    pt: 'evita o dano antes que seja preciso restaurar.',
    en: 'it avoids damage before treatment is needed.',
    after: 0.7,
  },
  {
    step: 'tiempo0',
    say: 'Diez minutos, cincuenta y dos semanas:',
    es: 'Diez minutos, 52 semanas:',
    pt: 'Dez minutos, 52 semanas:',
    en: 'Ten minutes, 52 weeks:',
  },
  {
    step: 'tiempo1',
    say: 'quinientos veinte minutos al año. Menos de nueve horas.',
    es: '520 minutos al año. Menos de nueve horas.',
    pt: '520 minutos por ano. Menos de nove horas.',
    en: '520 minutes a year. Less than nine hours.',
  },
  {
    step: 'tiempo2',
    say: 'Lo importante es repetir: la misma ruta, el mismo día, la misma hoja.',
    pt: 'O importante é repetir: o mesmo percurso, o mesmo dia, a mesma folha.',
    en: 'What matters is to repeat: the same route, the same day, the same sheet.',
    after: 0.9,
  },

  {
    step: 'capas0',
    say: 'El recorrido va de afuera hacia adentro.',
    pt: 'O percurso vai de fora para dentro.',
    en: 'The walk goes from the outside in.',
  },
  {
    step: 'capas1',
    say: 'Primero, el edificio: techo, desagües, muros y ventanas.',
    pt: 'Primeiro, o edifício: telhado, calhas, paredes e janelas.',
    en: 'First the building: roof, gutters, walls and windows.',
  },
  {
    step: 'capas2',
    say: 'Después, la sala: manchas, olor a humedad, polvo, sol que entra.',
    pt: 'Depois, a sala: manchas, cheiro de bolor, pó, sol que entra.',
    en: 'Then the room: stains, a damp smell, dust, sunlight coming in.',
  },
  {
    step: 'capas3',
    say: 'Luego, la vitrina o el estante: ¿cierra bien?, ¿vibra?, ¿hay insectos?',
    pt: 'A seguir, a vitrine ou a estante: fecha bem? Vibra? Há insetos?',
    en: 'Next the case or the shelf: does it close well? Vibrate? Any insects?',
  },
  {
    step: 'capas4',
    say: 'Y al final, el objeto: ¿hay algo distinto desde la última vez?',
    pt: 'E por fim o objeto: há algo diferente desde a última vez?',
    en: 'And last the object: is anything different since last time?',
    after: 0.9,
  },

  {
    step: 'agentes0',
    say: 'En cada capa se buscan los diez agentes de deterioro.',
    pt: 'Em cada camada procuram-se os dez agentes de deterioração.',
    en: 'In each layer, look for the ten agents of deterioration.',
  },
  {
    step: 'agentes1',
    say: 'Tres suelen llegar de golpe: fuerzas físicas, actos criminales y fuego.',
    pt: 'Três costumam chegar de repente: forças físicas, atos criminosos e fogo.',
    en: 'Three tend to strike at once: physical forces, criminal acts and fire.',
  },
  {
    step: 'agentes2',
    say: 'El agua llega de golpe, o gota a gota.',
    pt: 'A água chega de repente, ou gota a gota.',
    en: 'Water comes at once, or drop by drop.',
  },
  {
    step: 'agentes3',
    say: 'Cinco trabajan despacio: plagas, contaminantes, luz,',
    pt: 'Cinco trabalham devagar: pragas, poluentes, luz,',
    en: 'Five work slowly: pests, pollutants, light,',
  },
  {
    step: 'agentes4',
    say: 'temperatura incorrecta y humedad relativa incorrecta.',
    pt: 'temperatura incorreta e umidade relativa incorreta.',
    en: 'incorrect temperature and incorrect relative humidity.',
  },
  {
    step: 'agentes5',
    say: 'Y uno casi no se ve, la disociación:',
    pt: 'E um quase não se vê, a dissociação:',
    en: 'And one is hardly seen, dissociation:',
  },
  {
    step: 'agentes5',
    say: 'el objeto pierde su etiqueta, su lugar o su historia.',
    pt: 'o objeto perde a sua etiqueta, o seu lugar ou a sua história.',
    en: 'the object loses its label, its place or its story.',
    after: 0.9,
  },

  {
    step: 'hoja0',
    say: 'Lo que no se anota, se olvida.',
    pt: 'O que não se anota, esquece-se.',
    en: 'What is not written down is forgotten.',
  },
  {
    step: 'hoja1',
    say: 'Fecha, lugar, qué cambió y una fotografía: con eso basta.',
    pt: 'Data, lugar, o que mudou e uma fotografia: isso basta.',
    en: 'Date, place, what changed and a photograph: that is enough.',
  },
  {
    step: 'hoja2',
    say: 'Si una mancha crece, la segunda fotografía lo demuestra.',
    pt: 'Se uma mancha cresce, a segunda fotografia é a prova.',
    en: 'If a stain is growing, the second photograph proves it.',
    after: 0.7,
  },
  {
    step: 'fin',
    say: 'No hace falta tocar nada. Mirar, anotar y volver.',
    pt: 'Não é preciso tocar em nada. Olhar, anotar e voltar.',
    en: 'There is no need to touch anything. Look, note and return.',
    after: 1.6,
  },
]

// On screen but not said: after which step, and the words in each language.
export const notes = [
  {
    step: 'tiempo1',
    es: 'En pantalla: 10 min × 52 semanas = 520 min',
    pt: 'Na imagem: 10 min × 52 semanas = 520 min',
    en: 'On screen: 10 min × 52 weeks = 520 min',
  },
  {
    step: 'capas1',
    es: 'En pantalla: un edificio en corte; dentro, la sala; dentro, la vitrina; dentro, el objeto',
    pt: 'Na imagem: um edifício em corte; dentro, a sala; dentro, a vitrine; dentro, o objeto',
    en: 'On screen: a building cut open; inside it the room, inside that the case, inside that the object',
  },
  {
    step: 'hoja2',
    es: 'En pantalla: dos fotografías fechadas de la misma mancha, el 3 y el 10 de marzo; la segunda es mayor',
    pt: 'Na imagem: duas fotografias datadas da mesma mancha, a 3 e a 10 de março; a segunda é maior',
    en: 'On screen: two dated photographs of the same stain, 3 and 10 March; the second stain is larger',
  },
]
