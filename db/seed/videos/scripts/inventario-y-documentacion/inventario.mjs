export const chapters = { porque: 'titulo', listas: 'listas0', numero: 'numero0', marca: 'marca0', pasos: 'camino0' }

export const cues = [
  {
    step: 'titulo',
    say: '¿Cuántos objetos guarda el museo? ¿Cuáles son? ¿Dónde están?',
    pt: 'Quantos objetos guarda o museu? Quais são? Onde estão?',
  },
  {
    step: 'titulo',
    say: 'Un inventario responde a esas tres preguntas.',
    pt: 'Um inventário responde a essas três perguntas.',
    after: 0.8,
  },
  {
    step: 'falta0',
    say: 'Sin inventario, nadie nota que falta una pieza.',
    pt: 'Sem inventário, ninguém nota que falta uma peça.',
  },
  {
    step: 'falta1',
    say: 'Con él, hay una prueba de que estaba y de quién es.',
    pt: 'Com ele, há uma prova de que estava e de quem é.',
  },
  {
    step: 'unesco',
    say: 'La Convención de la Unesco de mil novecientos setenta protege lo robado a un museo,',
    es: 'La Convención de la UNESCO de 1970 protege lo robado a un museo,',
    pt: 'A Convenção da UNESCO de 1970 protege o que foi roubado de um museu,',
  },
  {
    step: 'unesco',
    say: 'si consta en su inventario.',
    pt: 'se consta do seu inventário.',
    after: 0.9,
  },

  {
    step: 'listas0',
    say: 'Hay tres listas, y cada una hace un trabajo distinto.',
    pt: 'Há três listas, e cada uma faz um trabalho diferente.',
  },
  {
    step: 'listas1',
    say: 'El registro anota lo que entra: en orden, con fecha y procedencia.',
    pt: 'O livro de tombo anota o que entra: por ordem, com data e procedência.',
  },
  {
    step: 'listas2',
    say: 'El inventario identifica y ubica: qué es cada cosa y dónde está.',
    pt: 'O inventário identifica e localiza: o que é cada coisa e onde está.',
  },
  {
    step: 'listas3',
    say: 'El catálogo estudia: quién lo hizo, para qué, qué significa.',
    pt: 'O catálogo estuda: quem o fez, para quê, o que significa.',
  },
  {
    step: 'listas4',
    say: 'Si no hay tiempo para todo, primero el inventario completo. Después, el catálogo.',
    pt: 'Se não há tempo para tudo, primeiro o inventário completo. Depois, o catálogo.',
    after: 0.9,
  },

  {
    step: 'numero0',
    say: 'Lo que une las tres listas con el objeto es un número.',
    pt: 'O que une as três listas ao objeto é um número.',
  },
  {
    step: 'numero1',
    say: 'Un modelo común tiene tres partes: dos mil veintiséis, punto cuatro, punto doce.',
    es: 'Un modelo común tiene tres partes: 2026.4.12.',
    pt: 'Um modelo comum tem três partes: 2026.4.12.',
  },
  {
    step: 'numero2',
    say: 'El año de ingreso;',
    pt: 'O ano de entrada;',
  },
  {
    step: 'numero3',
    say: 'el cuarto ingreso de ese año;',
    pt: 'a quarta entrada desse ano;',
  },
  {
    step: 'numero4',
    say: 'y el objeto doce de ese ingreso.',
    es: 'y el objeto 12 de ese ingreso.',
    pt: 'e o objeto 12 dessa entrada.',
    after: 0.6,
  },
  {
    step: 'partes',
    say: 'Una vasija con tapa lleva el mismo número con dos letras: a y be.',
    es: 'Una vasija con tapa lleva el mismo número con dos letras: a y b.',
    pt: 'Uma vasilha com tampa leva o mesmo número com duas letras: a e b.',
  },
  {
    step: 'regla1',
    say: 'El número no cambia y no se usa dos veces, aunque el objeto se pierda.',
    pt: 'O número não muda e não se usa duas vezes, mesmo que o objeto se perca.',
  },
  {
    step: 'regla2',
    say: 'Y no dice el lugar ni el tema, porque los lugares y los temas cambian.',
    pt: 'E não diz o lugar nem o tema, porque os lugares e os temas mudam.',
    after: 0.9,
  },

  {
    step: 'marca0',
    say: 'El número va siempre con el objeto: marcado, cosido o atado.',
    pt: 'O número vai sempre com o objeto: marcado, costurado ou atado.',
  },
  {
    step: 'capas1',
    say: 'En cerámica, piedra o vidrio de superficie firme, una capa fina de resina;',
    pt: 'Em cerâmica, pedra ou vidro de superfície firme, uma camada fina de resina;',
  },
  {
    step: 'capas2',
    say: 'encima, el número en tinta,',
    pt: 'por cima, o número em tinta,',
  },
  {
    step: 'capas3',
    say: 'y otra capa que lo cubre. Así se puede quitar sin dejar huella.',
    pt: 'e outra camada que o cobre. Assim pode-se retirar sem deixar marca.',
  },
  {
    step: 'marca1',
    say: 'En textiles, una cinta de algodón con pocas puntadas.',
    pt: 'Em têxteis, uma fita de algodão com poucos pontos.',
  },
  {
    step: 'marca2',
    say: 'En papel, lápiz blando, en el reverso y cerca del borde.',
    pt: 'Em papel, lápis macio, no verso e perto da borda.',
  },
  {
    step: 'marca3',
    say: 'En cestas, plásticos y piezas pequeñas, una etiqueta atada con hilo de algodón.',
    pt: 'Em cestos, plásticos e peças pequenas, uma etiqueta atada com fio de algodão.',
  },
  {
    step: 'nunca',
    say: 'Nunca cinta adhesiva, bolígrafo ni esmalte de uñas.',
    pt: 'Nunca fita adesiva, esferográfica nem esmalte de unhas.',
    after: 0.9,
  },

  {
    step: 'camino0',
    say: 'Todo lo que entra sigue el mismo camino, en seis pasos:',
    pt: 'Tudo o que entra segue o mesmo caminho, em seis passos:',
  },
  {
    step: 'camino1',
    say: 'un recibo, el documento de propiedad, el registro con su número;',
    pt: 'um recibo, o documento de propriedade, o livro de tombo com o número;',
  },
  {
    step: 'camino2',
    say: 'la marca, la ficha con fotografías y la ubicación.',
    pt: 'a marca, a ficha com fotografias e a localização.',
    after: 0.9,
  },
  {
    step: 'fin',
    say: 'Un objeto sin número está a medio camino de perderse. Con número, puede volver.',
    pt: 'Um objeto sem número está a meio caminho de se perder. Com número, pode voltar.',
    after: 1.6,
  },
]

export const notes = [
  {
    step: 'listas3',
    es: 'En pantalla: registro, lo que entra; inventario, qué es y dónde está; catálogo, qué significa',
    pt: 'Na imagem: Registro (livro de tombo), o que entra; Inventario (inventário), o que é e onde está; Catálogo, o que significa',
  },
  {
    step: 'numero4',
    es: 'En pantalla: 2026 es el año; 4, el ingreso; 12, el objeto',
    pt: 'Na imagem: 2026 é o ano; 4, a entrada; 12, o objeto',
  },
  {
    step: 'partes',
    es: 'En pantalla: 2026.4.12a es la vasija y 2026.4.12b es la tapa',
    pt: 'Na imagem: 2026.4.12a é a vasilha e 2026.4.12b é a tampa',
  },
  {
    step: 'capas3',
    es: 'En pantalla: un corte con cuatro capas: objeto, resina, número, resina',
    pt: 'Na imagem: um corte com quatro camadas: objeto, resina, número, resina',
  },
  {
    step: 'camino2',
    es: 'En pantalla: 1 recibo; 2 propiedad; 3 registro y número; 4 marca; 5 ficha y fotografías; 6 ubicación',
    pt: 'Na imagem: 1 recibo; 2 propriedade (propiedad); 3 livro de tombo e número (registro y número); 4 marca; 5 ficha e fotografias; 6 localização (ubicación)',
  },
]
