export const chapters = {
  nueve: 'titulo',
  medir: 'medir0',
  fotografiar: 'foto0',
  completar: 'hoja0',
}

export const cues = [
  {
    step: 'titulo',
    say: 'Una buena ficha permite reconocer un objeto a quien nunca lo vio.',
    pt: 'Uma boa ficha permite a quem nunca viu o objeto reconhecê-lo.',
  },
  {
    step: 'cual',
    say: 'Eso es lo que hace falta el día en que alguien lo busca.',
    pt: 'É disso que se precisa no dia em que alguém o procura.',
    after: 0.7,
  },
  {
    step: 'nueve0',
    say: 'La norma Óbyect aidí, que promueve el Ícom, cabe en nueve preguntas.',
    es: 'La norma Object ID, que promueve el ICOM, cabe en nueve preguntas.',
    pt: 'A norma Object ID, que o ICOM promove, cabe em nove perguntas.',
  },
  {
    step: 'nueve1',
    say: '¿Qué tipo de objeto es? ¿De qué material, y con qué técnica?',
    pt: 'Que tipo de objeto é? De que material, e com que técnica?',
  },
  {
    step: 'nueve2',
    say: '¿Cuánto mide? ¿Tiene inscripciones o marcas?',
    pt: 'Quanto mede? Tem inscrições ou marcas?',
  },
  {
    step: 'nueve3',
    say: '¿Tiene señas particulares, como un golpe, una grieta o una reparación?',
    pt: 'Tem sinais particulares, como uma lasca, uma fissura ou um conserto?',
  },
  {
    step: 'nueve4',
    say: '¿Tiene título? ¿Qué representa? ¿De qué época es? ¿Quién lo hizo?',
    pt: 'Tem título? O que representa? De que época é? Quem o fez?',
    after: 0.6,
  },
  {
    step: 'grieta',
    say: 'Las señas particulares valen mucho: no hay dos grietas iguales.',
    pt: 'Os sinais particulares valem muito: não há duas fissuras iguais.',
  },
  {
    step: 'nosabe',
    say: 'Lo que no se sabe se escribe así: no se sabe. No se inventa.',
    es: 'Lo que no se sabe se escribe así: «no se sabe». No se inventa.',
    pt: 'O que não se sabe escreve-se assim: “não se sabe”. Não se inventa.',
    after: 0.9,
  },

  {
    step: 'medir0',
    say: 'Las medidas van siempre en el mismo orden: alto, ancho y fondo.',
    pt: 'As medidas vão sempre na mesma ordem: altura, largura e profundidade.',
  },
  {
    step: 'medir1',
    say: 'En centímetros, con un decimal, en el punto más saliente.',
    pt: 'Em centímetros, com uma casa decimal, no ponto mais saliente.',
  },
  {
    step: 'medir2',
    say: 'Este cántaro: treinta y uno coma cinco, por veinticuatro, por veinticuatro.',
    es: 'Este cántaro: 31,5 × 24,0 × 24,0 cm.',
    pt: 'Este cântaro: 31,5 × 24,0 × 24,0 cm.',
  },
  {
    step: 'cuadro',
    say: 'Un cuadro se mide dos veces: sin marco y con marco.',
    pt: 'Um quadro mede-se duas vezes: sem moldura e com moldura.',
  },
  {
    step: 'cinta',
    say: 'Con cinta de tela. La metálica puede rayar.',
    pt: 'Com fita de tecido. A metálica pode riscar.',
    after: 0.9,
  },

  {
    step: 'foto0',
    say: 'Ahora, las fotografías: fondo liso, luz pareja y el objeto bien apoyado.',
    pt: 'Agora, as fotografias: fundo liso, luz uniforme e o objeto bem apoiado.',
  },
  {
    step: 'foto1',
    say: 'En la imagen, una escala en centímetros y el número.',
    pt: 'Na imagem, uma escala em centímetros e o número.',
  },
  {
    step: 'vistas',
    say: 'Frente, reverso, los dos lados y la base.',
    pt: 'Frente, verso, os dois lados e a base.',
  },
  {
    step: 'cerca',
    say: 'Después, de cerca: la marca, la firma y cada daño.',
    pt: 'Depois, de perto: a marca, a assinatura e cada dano.',
  },
  {
    step: 'archivo',
    say: 'La imagen se llama como el objeto, y lleva un número de orden.',
    pt: 'A imagem chama-se como o objeto, e leva um número de ordem.',
    after: 0.9,
  },

  {
    step: 'hoja0',
    say: 'Con eso se completa la ficha. Faltan tres datos que suelen olvidarse:',
    pt: 'Com isso completa-se a ficha. Faltam três dados, que muitos esquecem:',
  },
  {
    step: 'hoja1',
    say: 'quién la hizo, en qué fecha, y dónde está hoy el objeto.',
    pt: 'quem a fez, em que data, e onde está hoje o objeto.',
  },
  {
    step: 'cien',
    say: 'Más valen cien fichas breves que diez fichas largas.',
    pt: 'Mais valem cem fichas breves do que dez fichas longas.',
  },
  {
    step: 'fin',
    say: 'Primero, lo mínimo de todos los objetos. Después, lo demás.',
    pt: 'Primeiro, o mínimo de todos os objetos. Depois, o resto.',
    after: 1.6,
  },
]

export const notes = [
  {
    step: 'nueve4',
    es: 'En pantalla: 1 tipo de objeto; 2 materiales y técnica; 3 medidas; 4 inscripciones y marcas; 5 señas particulares; 6 título; 7 tema; 8 fecha o época; 9 autoría',
    pt: 'Na imagem: 1 tipo de objeto; 2 materiais e técnica; 3 medidas; 4 inscrições e marcas; 5 sinais particulares; 6 título; 7 tema; 8 data ou época; 9 autoria',
  },
  {
    step: 'medir2',
    es: 'En pantalla: alto 31,5; ancho 24,0; fondo 24,0 cm',
    pt: 'Na imagem: altura (alto) 31,5; largura (ancho) 24,0; profundidade (fondo) 24,0 cm',
  },
  {
    step: 'cuadro',
    es: 'En pantalla: sin marco, 60,0 × 45,0 cm; con marco, 72,0 × 57,0 × 4,0 cm',
    pt: 'Na imagem: sem moldura, 60,0 × 45,0 cm; com moldura, 72,0 × 57,0 × 4,0 cm',
  },
  {
    step: 'archivo',
    es: 'En pantalla: 2026-4-12_01.jpg, con el número del objeto y el orden de la imagen',
    pt: 'Na imagem: 2026-4-12_01.jpg, com o número do objeto e a ordem da imagem',
  },
  {
    step: 'hoja1',
    es: 'En pantalla: ficha 2026.4.12, cántaro; ubicación D-3-B; hecha por Rosa Inés Paz, 10 de marzo de 2026',
    pt: 'Na imagem: ficha 2026.4.12, cântaro; localização D-3-B; feita por Rosa Inés Paz, 10 de março de 2026',
  },
]
