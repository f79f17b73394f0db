export const chapters = { cuesta: 'titulo', tamano: 'tam0', contraste: 'con0', lugar: 'lug0', palabras: 'pal0' }

export const cues = [
  {
    step: 'titulo',
    say: 'Una cartela se lee de pie, con poca luz y con gente alrededor.',
    pt: 'Uma etiqueta lê-se de pé, com pouca luz e com gente à volta.',
    en: 'A label is read standing up, in low light, with people around.',
  },
  {
    step: 'mala0',
    say: 'Esta no se lee: letra pequeña, gris sobre gris, frases largas.',
    pt: 'Esta não se lê: letra pequena, cinza sobre cinza, frases longas.',
    en: 'This one cannot be read: small print, grey on grey, long sentences.',
  },
  {
    step: 'mala1',
    say: 'La mejoraremos en cuatro pasos: tamaño, contraste, lugar y palabras.',
    pt: 'Vamos melhorá-la em quatro passos: tamanho, contraste, lugar e palavras.',
    en: 'We shall improve it in four steps: size, contrast, place and words.',
    after: 0.9,
  },

  {
    step: 'tam0',
    say: 'Primero, el tamaño. Lo decide la distancia.',
    pt: 'Primeiro, o tamanho. Quem o decide é a distância.',
    en: 'First, size. Distance decides it.',
  },
  {
    step: 'tam1',
    say: 'A medio metro, veinticuatro puntos son un buen comienzo.',
    es: 'A medio metro, 24 puntos son un buen comienzo.',
    pt: 'A meio metro, 24 pontos são um bom começo.',
    spoken: { pt: 'A meio metro, vinte e quatro pontos são um bom começo.' },
    en: 'At half a metre, 24 points are a good start.',
  },
  {
    step: 'tam2',
    say: 'Si la distancia se duplica, la letra se duplica.',
    pt: 'Se a distância duplica, a letra duplica.',
    en: 'If the distance doubles, the letters double.',
  },
  {
    step: 'tam3',
    say: 'La prueba: imprimirla, pegarla en la pared y leerla desde donde estará la gente.',
    pt: 'A prova: imprimir, colar na parede e ler do lugar onde as pessoas vão estar.',
    en: 'The test: print it, put it on the wall and read it from where people will stand.',
    after: 0.8,
  },

  {
    step: 'con0',
    say: 'Segundo, el contraste: cuánto más clara es una cosa que la otra.',
    pt: 'Segundo, o contraste: quanto uma coisa é mais clara do que a outra.',
    en: 'Second, contrast: how much lighter one thing is than the other.',
  },
  {
    step: 'con1',
    say: 'Negro sobre blanco es lo máximo: veintiuno a uno.',
    es: 'Negro sobre blanco es lo máximo: 21 a 1.',
    pt: 'Preto sobre branco é o máximo: 21 para 1.',
    spoken: { pt: 'Preto sobre branco é o máximo: vinte e um para um.' },
    en: 'Black on white is the most: 21 to 1.',
  },
  {
    step: 'con2',
    say: 'Las pautas de la web, útiles también en la pared, piden al menos cuatro y medio a uno,',
    es: 'Las pautas de la web (WCAG), útiles en la pared, piden al menos 4,5 a 1,',
    pt: 'As diretrizes da web (WCAG), úteis na parede, pedem pelo menos 4,5 para 1,',
    spoken: { pt: 'As diretrizes da web, úteis também na parede, pedem pelo menos quatro e meio para um,' },
    en: 'The guidelines of the web (WCAG), useful on walls, ask for at least 4.5 to 1,',
  },
  {
    step: 'con3',
    say: 'o tres a uno, si la letra es grande.',
    es: 'o 3 a 1, si la letra es grande.',
    pt: 'ou 3 para 1, se a letra for grande.',
    spoken: { pt: 'ou três para um, se a letra for grande.' },
    en: 'or 3 to 1, if the letters are large.',
  },
  {
    step: 'con4',
    say: 'Este gris no llega: dos a uno.',
    es: 'Este gris no llega: 2 a 1.',
    pt: 'Este cinza não chega: 2 para 1.',
    spoken: { pt: 'Este cinza não chega: dois para um.' },
    en: 'This grey falls short: 2 to 1.',
  },
  {
    step: 'con5',
    say: 'Sin fotografías detrás de la letra, y sin reflejos delante.',
    pt: 'Sem fotografias atrás da letra, e sem reflexos à frente.',
    en: 'No photographs behind the letters, and no reflections in front.',
    after: 0.9,
  },

  {
    step: 'lug0',
    say: 'Tercero, el lugar. En la pared, la norma brasileña sitúa los letreros entre un metro veinte y un metro sesenta.',
    es: 'Tercero, el lugar. En la pared, la norma brasileña pide entre 1,20 y 1,60 m.',
    pt: 'Terceiro, o lugar. Na parede, a norma brasileira pede entre 1,20 e 1,60 m.',
    spoken: {
      pt: 'Terceiro, o lugar. Na parede, a norma brasileira situa a sinalização entre um metro e vinte e um metro e sessenta.',
    },
    en: 'Third, the place. On a wall, the Brazilian standard asks for 1.20 to 1.60 m.',
  },
  {
    step: 'lug1',
    say: 'Así la leen personas de pie, sentadas y de baja estatura.',
    pt: 'Assim podem lê-la pessoas de pé, sentadas e de baixa estatura.',
    en: 'That way people standing, seated or short of stature can read it.',
  },
  {
    step: 'lug2',
    say: 'Hace falta luz sobre el texto, y poder acercarse sin obstáculos.',
    pt: 'É preciso luz sobre o texto, e poder chegar perto sem obstáculos.',
    en: 'The text needs light, and nothing in the way of coming closer.',
    after: 0.9,
  },

  {
    step: 'pal0',
    say: 'Cuarto, las palabras. Esta frase es correcta, pero casi nadie llega al final.',
    pt: 'Quarto, as palavras. Esta frase está correta, mas quase ninguém chega ao fim.',
    en: 'Fourth, the words. This sentence is correct, but few will finish it.',
    after: 1.2,
  },
  {
    step: 'pal1',
    say: 'Y esta dice lo mismo:',
    pt: 'E esta diz o mesmo:',
    en: 'And this says the same:',
  },
  {
    step: 'pal1',
    say: 'Esta vasija guardaba agua. La halló un equipo de arqueología.',
    es: '«Esta vasija guardaba agua. La halló un equipo de arqueología.»',
    pt: '«Este vaso guardava água. Foi achado por uma equipe de arqueologia.»',
    spoken: { pt: 'Este vaso guardava água. Foi achado por uma equipe de arqueologia.' },
    en: '“This jar held water. A team of archaeologists found it.”',
    after: 0.8,
  },
  {
    step: 'pal2',
    say: 'Frases cortas, una idea en cada una, palabras de todos los días.',
    pt: 'Frases curtas, uma ideia em cada uma, palavras de todos os dias.',
    en: 'Short sentences, one idea in each, everyday words.',
  },
  {
    step: 'pal3',
    say: 'La lectura fácil va más lejos: tiene pautas propias,',
    pt: 'A leitura fácil vai mais longe: tem regras próprias,',
    en: 'Easy-to-read goes further: it has rules of its own,',
  },
  {
    step: 'pal3',
    say: 'y la revisan personas con discapacidad intelectual.',
    pt: 'e é revista por pessoas com deficiência intelectual.',
    en: 'and people with intellectual disabilities check it.',
    after: 0.9,
  },
  {
    step: 'fin',
    say: 'La cartela nueva dice lo mismo que la primera. La diferencia es que llega.',
    pt: 'A etiqueta nova diz o mesmo que a primeira. A diferença é que chega.',
    en: 'The new label says the same as the first. The difference is that it gets through.',
    after: 1.6,
  },
]

export const notes = [
  {
    step: 'tam2',
    es: 'En pantalla: 0,5 m, 24 puntos; 1 m, 48 puntos; 2 m, 96 puntos',
    pt: 'Na imagem: 0,5 m, 24 pontos; 1 m, 48 pontos; 2 m, 96 pontos',
    en: 'On screen: 0.5 m, 24 points; 1 m, 48 points; 2 m, 96 points',
  },
  {
    step: 'con4',
    es: 'En pantalla: cuatro muestras de letra: negro sobre blanco, 21 : 1; gris oscuro, 4,5 : 1; gris medio en letra grande, 3 : 1; gris claro, 2 : 1, tachado',
    pt: 'Na imagem: quatro amostras de letra: preto sobre branco, 21 : 1; cinza escuro, 4,5 : 1; cinza médio em letra grande, 3 : 1; cinza claro, 2 : 1, riscado',
    en: 'On screen: four samples of type: black on white, 21:1; dark grey, 4.5:1; medium grey in large letters, 3:1; light grey, 2:1, crossed out',
  },
  {
    step: 'lug1',
    es: 'En pantalla: una banda entre 1,20 y 1,60 m del suelo (ABNT NBR 9050), con una persona de pie, una en silla de ruedas y una de baja estatura',
    pt: 'Na imagem: uma faixa entre 1,20 e 1,60 m do piso (ABNT NBR 9050), com uma pessoa de pé, uma em cadeira de rodas e uma de baixa estatura',
    en: 'On screen: a band between 1.20 and 1.60 m from the floor (ABNT NBR 9050), with a person standing, one in a wheelchair and one short of stature',
  },
  {
    step: 'pal0',
    es: 'En pantalla: «El presente recipiente cerámico de morfología globular, cuya funcionalidad se vincularía al almacenamiento de agua, fue recuperado en el marco de excavaciones sistemáticas»',
    pt: 'Na imagem: «O presente recipiente cerâmico de morfologia globular, cuja funcionalidade se vincularia ao armazenamento de água, foi recuperado no âmbito de escavações sistemáticas»',
    en: 'On screen: “The present ceramic receptacle of globular morphology, whose functionality would be linked to the storage of water, was recovered in the framework of systematic excavations”',
  },
]
