export const chapters = { barrera: 'titulo', cadena: 'cadena0', quien: 'quien0', hoja: 'hoja0' }

export const cues = [
  {
    step: 'titulo',
    say: 'Una persona llega al museo en silla de ruedas. En la entrada hay tres escalones.',
    pt: 'Uma pessoa chega ao museu em cadeira de rodas. Na entrada há três degraus.',
    en: 'A wheelchair user arrives at the museum. There are three steps at the entrance.',
  },
  {
    step: 'escalon1',
    say: '¿Qué le impide entrar? No es la silla: son los escalones.',
    pt: 'O que a impede de entrar? Não é a cadeira: são os degraus.',
    en: 'What keeps them out? Not the wheelchair: the steps.',
  },
  {
    step: 'escalon2',
    say: 'Con una rampa, la misma persona entra por la misma puerta.',
    pt: 'Com uma rampa, a mesma pessoa entra pela mesma porta.',
    en: 'With a ramp, the same person goes in by the same door.',
    after: 0.8,
  },
  {
    step: 'ley0',
    say: 'Así lo explica la Convención de las Naciones Unidas:',
    pt: 'É assim que a Convenção das Nações Unidas o explica:',
    en: 'This is how the United Nations Convention explains it:',
  },
  {
    step: 'ley0',
    say: 'la discapacidad resulta del encuentro entre una persona y las barreras.',
    pt: 'a deficiência resulta do encontro entre uma pessoa e as barreiras à sua volta.',
    en: 'disability results when a person meets the barriers around them.',
  },
  {
    step: 'ley1',
    say: 'A las personas no hay que cambiarlas. Las barreras, sí se pueden cambiar.',
    pt: 'Não são as pessoas que têm de mudar. As barreiras, sim, podem mudar.',
    en: 'It is not people who need to change. Barriers can.',
    after: 0.9,
  },

  {
    step: 'cadena0',
    say: 'Una visita es una cadena de seis pasos.',
    pt: 'Uma visita é uma corrente de seis passos.',
    en: 'A visit is a chain of six steps.',
  },
  {
    step: 'cadena1',
    say: 'Decidir: ¿dice la página web si hay ascensor, rampa y baño accesible?',
    pt: 'Decidir: o site diz se há elevador, rampa e sanitário acessível?',
    en: 'Deciding: does the website say if there is a lift, a ramp, an accessible toilet?',
  },
  {
    step: 'cadena2',
    say: 'Llegar: la parada, la acera, el timbre.',
    pt: 'Chegar: o transporte, a calçada, a campainha.',
    en: 'Arriving: the bus stop, the pavement, the doorbell.',
  },
  {
    step: 'cadena3',
    say: 'Entrar: la puerta, los escalones, el mostrador.',
    pt: 'Entrar: a porta, os degraus, o balcão.',
    en: 'Entering: the door, the steps, the desk.',
  },
  {
    step: 'cadena4',
    say: 'Moverse: el ancho del pasillo, la luz, las señales.',
    pt: 'Circular: a largura do corredor, a luz, os sinais.',
    en: 'Moving about: how wide the corridor is, the light, the signs.',
  },
  {
    step: 'cadena5',
    say: 'Entender: la cartela, el video, la lengua en que están.',
    pt: 'Entender: a etiqueta, o vídeo, a língua em que estão.',
    en: 'Understanding: the label, the film, the language they are in.',
  },
  {
    step: 'cadena6',
    say: 'Y quedarse: un asiento, un baño, alguien que atiende bien.',
    pt: 'E ficar: um assento, um sanitário, alguém que atende bem.',
    en: 'And staying: a seat, a toilet, somebody who is helpful.',
  },
  {
    step: 'cadena7',
    say: 'Si un eslabón se rompe, la visita termina allí.',
    pt: 'Se um elo se parte, a visita termina ali.',
    en: 'If one link breaks, the visit ends there.',
    after: 0.9,
  },

  {
    step: 'quien0',
    say: '¿A quién detiene una barrera? Casi nunca a una sola persona.',
    pt: 'Quem é que uma barreira detém? Quase nunca uma só pessoa.',
    en: 'Who does a barrier stop? Almost never just one person.',
  },
  {
    step: 'quien1',
    say: 'Un escalón detiene a quien usa silla de ruedas,',
    pt: 'Um degrau detém quem usa cadeira de rodas,',
    en: 'A step stops a wheelchair user,',
  },
  {
    step: 'quien2',
    say: 'a quien empuja un coche de bebé y a quien se rompió una pierna.',
    pt: 'quem empurra um carrinho de criança e quem partiu uma perna.',
    en: 'anyone pushing a pram and anyone with a broken leg.',
  },
  {
    step: 'quien3',
    say: 'Una letra pequeña detiene a quien tiene baja visión',
    pt: 'Uma letra pequena detém quem tem baixa visão',
    en: 'Small print stops people with low vision',
  },
  {
    step: 'quien4',
    say: 'y a quien olvidó los lentes en casa.',
    pt: 'e quem esqueceu os óculos em casa.',
    en: 'and anyone who left their glasses at home.',
  },
  {
    step: 'cifra',
    say: 'Según la Organización Mundial de la Salud, una de cada seis personas vive con una discapacidad importante.',
    es: 'Según la OMS, una de cada seis personas vive con una discapacidad importante.',
    pt: 'Segundo a OMS, uma em cada seis pessoas vive com uma deficiência significativa.',
    spoken: {
      pt: 'Segundo a Organização Mundial da Saúde, uma em cada seis pessoas vive com uma deficiência significativa.',
    },
    en: 'According to the WHO, one person in six lives with a significant disability.',
    after: 0.9,
  },

  {
    step: 'hoja0',
    say: 'Para empezar basta una hoja: los seis pasos y, en cada uno, qué detiene.',
    pt: 'Para começar basta uma folha: os seis passos e, em cada um, o que detém.',
    en: 'One sheet is enough to start: the six steps and, at each, what stops people.',
  },
  {
    step: 'hoja1',
    say: 'El recorrido empieza en la calle, no en la oficina.',
    pt: 'O percurso começa na rua, não no escritório.',
    en: 'The walk begins in the street, not in the office.',
  },
  {
    step: 'hoja2',
    say: 'Y se hace con alguien que conoce esas barreras porque las vive.',
    pt: 'E faz-se com alguém que conhece essas barreiras porque as vive.',
    en: 'And it is done with somebody who knows those barriers from living with them.',
  },
  {
    step: 'fin',
    say: 'Es un lema y también un método: nada sobre nosotros sin nosotros.',
    pt: 'É um lema e também um método: nada sobre nós sem nós.',
    en: 'It is a motto and also a method: nothing about us without us.',
    after: 1.6,
  },
]

export const notes = [
  {
    step: 'escalon2',
    es: 'En pantalla: la misma entrada, primero con tres escalones y después con una rampa al lado',
    pt: 'Na imagem: a mesma entrada, primeiro com três degraus e depois com uma rampa ao lado',
    en: 'On screen: the same entrance, first with three steps and then with a ramp beside them',
  },
  {
    step: 'cadena7',
    es: 'En pantalla: decidir, llegar, entrar, moverse, entender, quedarse; el tercer eslabón está roto y los tres últimos quedan apagados',
    pt: 'Na imagem: decidir, chegar, entrar, circular, entender, ficar; o terceiro elo está partido e os três últimos ficam apagados',
    en: 'On screen: deciding, arriving, entering, moving, understanding, staying; the third link is broken and the last three go dark',
  },
  {
    step: 'cifra',
    es: 'En pantalla: seis figuras, una de ellas iluminada. 1 de cada 6 personas (OMS, 2023)',
    pt: 'Na imagem: seis figuras, uma delas iluminada. 1 em cada 6 pessoas (OMS, 2023)',
    en: 'On screen: six figures, one of them lit. 1 person in 6 (WHO, 2023)',
  },
  {
    step: 'hoja2',
    es: 'En pantalla: hoja con cuatro columnas: paso, qué detiene, a quién, qué podemos hacer',
    pt: 'Na imagem: folha com quatro colunas: passo, o que detém, a quem, o que podemos fazer',
    en: 'On screen: a sheet with four columns: step, what stops people, whom, what we can do',
  },
]
