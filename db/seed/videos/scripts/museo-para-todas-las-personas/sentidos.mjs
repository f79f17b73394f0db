export const chapters = {
  mas: 'titulo',
  tocar: 'tocar0',
  describir: 'des0',
  subtitular: 'sub0',
  senas: 'sen0',
  empezar: 'fin0',
}

export const cues = [
  {
    step: 'titulo',
    say: 'En un museo casi todo entra por los ojos. ¿Y para quien no ve, o no oye?',
    pt: 'Num museu quase tudo entra pelos olhos. E para quem não vê, ou não ouve?',
    en: 'Museums speak mostly to the eyes. And to those who cannot see, or hear?',
  },
  {
    step: 'regla',
    say: 'La regla es sencilla: lo importante se ofrece por más de un sentido.',
    pt: 'A regra é simples: o que importa oferece-se por mais de um sentido.',
    en: 'The rule is simple: what matters is offered through more than one sense.',
    describe: { es: 'Tres vitrinas iluminadas: un ojo, una mano y una oreja.' },
    after: 0.9,
  },

  {
    step: 'tocar0',
    say: 'Tocar. Una réplica resistente, o un original que conservación haya elegido,',
    pt: 'Tocar. Uma réplica resistente, ou um original que a conservação escolha,',
    en: 'Touch. A sturdy replica, or an original that the conservator has chosen,',
  },
  {
    step: 'tocar1',
    say: 'dice de una vez la forma, la textura y el peso.',
    pt: 'diz de uma só vez a forma, a textura e o peso.',
    en: 'tells shape, texture and weight all at once.',
  },
  {
    step: 'tocar2',
    say: 'A su lado, un texto breve en braille y en letra grande, siempre en el mismo sitio.',
    pt: 'Ao lado, um texto breve em braille e em letra grande, sempre no mesmo sítio.',
    en: 'Next to it, a short text in braille and large print, always in the same place.',
    describe: { es: 'La cartela dice: olla. A su lado, una persona con bastón blanco.' },
    after: 0.9,
  },

  {
    step: 'des0',
    say: 'Describir. La audiodescripción pone en palabras lo que se ve,',
    pt: 'Descrever. A audiodescrição põe em palavras o que se vê,',
    en: 'Describe. Audio description puts what is seen into words,',
  },
  {
    step: 'des1',
    say: 'de lo general a lo particular: qué es y de qué tamaño,',
    pt: 'do geral para o particular: o que é e de que tamanho,',
    en: 'from the general to the particular: what it is and how big,',
  },
  {
    step: 'des2',
    say: 'qué forma y qué colores tiene, y al final los detalles.',
    pt: 'que forma e que cores tem, e no fim os pormenores.',
    en: 'its shape and its colours, and the details last.',
  },
  {
    step: 'des3',
    say: 'Por ejemplo: una olla de barro, redonda, tan alta como un antebrazo.',
    es: 'Por ejemplo: «Una olla de barro, redonda, tan alta como un antebrazo.',
    pt: 'Por exemplo: «Uma panela de barro, redonda, da altura de um antebraço.',
    spoken: { pt: 'Por exemplo: uma panela de barro, redonda, da altura de um antebraço.' },
    en: 'For example: “A clay pot, round, as tall as a forearm.',
  },
  {
    step: 'des4',
    say: 'Es de color turquesa. Dos franjas claras rodean su parte más ancha.',
    es: 'Es de color turquesa. Dos franjas claras rodean su parte más ancha.»',
    pt: 'É azul-turquesa. Duas faixas claras rodeiam a parte mais larga.»',
    spoken: { pt: 'É azul-turquesa. Duas faixas claras rodeiam a parte mais larga.' },
    en: 'It is turquoise. Two pale bands go round its widest part.”',
  },
  {
    step: 'des5',
    say: 'No dice si es hermosa. Eso lo decide quien escucha.',
    pt: 'Não diz se é bonita. Isso decide quem escuta.',
    en: 'It does not say whether it is beautiful. The listener decides that.',
    describe: { es: 'La olla, bajo un foco, en una sala oscura.' },
    after: 0.9,
  },

  {
    step: 'sub0',
    say: 'Subtitular. Los subtítulos escriben todo lo que suena y cuenta:',
    pt: 'Legendar. As legendas escrevem tudo o que soa e conta:',
    en: 'Caption. Captions write down every sound that counts:',
  },
  {
    step: 'sub1',
    say: 'las palabras, quién las dice, la música, una puerta que se cierra.',
    pt: 'as palavras, quem as diz, a música, uma porta que se fecha.',
    en: 'the words, who says them, the music, a door that closes.',
  },
  {
    step: 'sub2',
    say: 'Dos líneas como máximo, buen contraste y tiempo para leer.',
    pt: 'Duas linhas no máximo, bom contraste e tempo para ler.',
    en: 'Two lines at most, good contrast and time to read.',
    describe: { es: 'Un subtítulo dice: Guía. Aquí dormía la familia. Se cierra una puerta.' },
    after: 0.9,
  },

  {
    step: 'sen0',
    say: 'Y la lengua de señas, o de signos. No son gestos: es una lengua, con su gramática.',
    es: 'Y la lengua de señas, o de signos. No son gestos: es una lengua con su gramática.',
    pt: 'E a língua de sinais, ou gestual. Não é mímica: é uma língua com gramática.',
    en: 'And sign language. It is not gestures: it is a language with its own grammar.',
  },
  {
    step: 'sen1',
    say: 'En el mundo hay más de trescientas. Brasil tiene la suya; Portugal, México y Perú, otras.',
    es: 'En el mundo hay más de 300. Brasil tiene la suya; Portugal, México y Perú, otras.',
    pt: 'No mundo há mais de 300. O Brasil tem a sua; Portugal, o México e o Peru, outras.',
    spoken: { pt: 'No mundo há mais de trezentas. O Brasil tem a sua; Portugal, o México e o Peru, outras.' },
    en: 'The world has more than 300. Brazil has one; Portugal, Mexico and Peru, others.',
  },
  {
    step: 'sen2',
    say: 'El video se graba con fondo liso, luz de frente y las manos siempre a la vista.',
    pt: 'O vídeo grava-se com fundo liso, luz de frente e as mãos sempre à vista.',
    en: 'The film is shot on a plain background, lit from the front, hands always in view.',
  },
  {
    step: 'sen3',
    say: 'Los subtítulos no la sustituyen:',
    pt: 'As legendas não a substituem:',
    en: 'Captions do not replace it:',
  },
  {
    step: 'sen3',
    say: 'para muchas personas sordas, la lengua escrita es la segunda.',
    pt: 'para muitas pessoas surdas, a língua escrita é a segunda.',
    en: 'for many deaf people, the written language is their second.',
    describe: { es: 'La misma escena, con su subtítulo y, a un lado, quien interpreta en señas.' },
    after: 0.9,
  },

  {
    step: 'fin0',
    say: 'No hace falta empezar por todo.',
    pt: 'Não é preciso começar por tudo.',
    en: 'There is no need to start with everything.',
  },
  {
    step: 'fin1',
    say: 'Una pieza para tocar, una descrita y un video subtitulado ya son un comienzo.',
    pt: 'Uma peça para tocar, uma descrita e um vídeo legendado já são um começo.',
    en: 'One piece to touch, one described and one film with captions make a start.',
    after: 1.6,
  },
]

export const notes = [
  {
    step: 'tocar2',
    es: 'En pantalla: una réplica de la olla sobre una mesa baja, con una cartela que dice «olla» en letra grande y en braille',
    pt: 'Na imagem: uma réplica da panela sobre uma mesa baixa, com uma etiqueta que diz «panela» em letra grande e em braille',
    en: 'On screen: a replica of the pot on a low table, with a label that says “pot” in large print and in braille',
  },
  {
    step: 'des2',
    es: 'En pantalla: 1, qué es; 2, tamaño; 3, forma; 4, colores; 5, detalles',
    pt: 'Na imagem: 1, o que é; 2, tamanho; 3, forma; 4, cores; 5, pormenores',
    en: 'On screen: 1, what it is; 2, size; 3, shape; 4, colours; 5, details',
  },
  {
    step: 'sub1',
    es: 'En pantalla: un subtítulo de ejemplo: «GUÍA: Aquí dormía la familia. (Se cierra una puerta)»',
    pt: 'Na imagem: uma legenda de exemplo: «GUIA: Aqui dormia a família. (Fecha-se uma porta)»',
    en: 'On screen: an example caption: “GUIDE: The family slept here. (A door closes)”',
  },
  {
    step: 'sen1',
    es: 'En pantalla: Brasil, Libras; México, LSM; Perú, LSP; Portugal, LGP. Más de 300 (Naciones Unidas)',
    pt: 'Na imagem: Brasil, Libras; México, LSM; Peru, LSP; Portugal, LGP. Mais de 300 (Nações Unidas)',
    en: 'On screen: Brazil, Libras; Mexico, LSM; Peru, LSP; Portugal, LGP. More than 300 (United Nations)',
  },
]
