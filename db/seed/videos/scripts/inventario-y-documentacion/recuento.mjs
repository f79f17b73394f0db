export const chapters = { lugar: 'titulo', mover: 'mover0', recuento: 'cuenta0', falta: 'falta0' }

export const cues = [
  {
    step: 'titulo',
    say: 'El inventario dice dónde está cada objeto. ¿Y si ya no está allí?',
    pt: 'O inventário diz onde está cada objeto. E se já não está lá?',
    after: 0.8,
  },
  {
    step: 'lugar0',
    say: 'Cada lugar tiene un código, escrito en el propio lugar.',
    pt: 'Cada lugar tem um código, escrito no próprio lugar.',
  },
  {
    step: 'lugar1',
    say: 'De, tres, be: depósito, estante tres, nivel be.',
    es: 'D-3-B: depósito, estante 3, nivel B.',
    pt: 'D-3-B: depósito, estante 3, nível B.',
  },
  {
    step: 'lugar2',
    say: 'Va de lo grande a lo pequeño, como una dirección.',
    pt: 'Vai do grande ao pequeno, como um endereço.',
    after: 0.9,
  },

  {
    step: 'mover0',
    say: 'Cada movimiento se anota el mismo día:',
    pt: 'Cada movimento anota-se no mesmo dia:',
  },
  {
    step: 'mover1',
    say: 'qué objeto, de dónde, adónde, quién y por qué motivo.',
    pt: 'que objeto, de onde, para onde, quem e por que motivo.',
  },
  {
    step: 'hueco0',
    say: 'En el hueco queda una tarjeta con el número y el lugar nuevo.',
    pt: 'No espaço vazio fica um cartão com o número e o lugar novo.',
  },
  {
    step: 'hueco1',
    say: 'Así se sabe que la pieza no falta: está prestada o en restauración.',
    pt: 'Assim se sabe que a peça não falta: está emprestada ou em restauro.',
    after: 0.9,
  },

  {
    step: 'cuenta0',
    say: 'Y cada mes, un recuento: comparar la lista con lo que hay.',
    pt: 'E todos os meses, uma contagem: comparar a lista com o que há.',
  },
  {
    step: 'cuenta1',
    say: 'No hace falta contarlo todo a la vez.',
    pt: 'Não é preciso contar tudo de uma vez.',
  },
  {
    step: 'cuenta2',
    say: 'Mil doscientos objetos, cien cada mes: en un año, todos.',
    es: '1200 objetos, 100 cada mes: en un año, todos.',
    pt: '1200 objetos, 100 por mês: num ano, todos.',
    after: 0.6,
  },
  {
    step: 'sentido0',
    say: 'Se hace entre dos personas y en dos sentidos.',
    pt: 'Faz-se entre duas pessoas e em dois sentidos.',
  },
  {
    step: 'sentido1',
    say: 'De la lista al estante: ¿está aquí lo que dice la lista?',
    pt: 'Da lista à estante: está aqui o que diz a lista?',
  },
  {
    step: 'sentido2',
    say: 'Y del estante a la lista: ¿está en la lista lo que hay aquí?',
    pt: 'E da estante à lista: está na lista o que há aqui?',
    after: 0.6,
  },
  {
    step: 'cuatro0',
    say: 'Cada objeto recibe una de cuatro respuestas:',
    pt: 'Cada objeto recebe uma de quatro respostas:',
  },
  {
    step: 'cuatro1',
    say: 'en su lugar, en otro lugar, sin número, o no aparece.',
    pt: 'no seu lugar, em outro lugar, sem número, ou não aparece.',
  },
  {
    step: 'cuatro2',
    say: 'Lo que está en otro lugar se corrige ese mismo día.',
    pt: 'O que está em outro lugar corrige-se nesse mesmo dia.',
  },
  {
    step: 'cuatro3',
    say: 'Lo que no tiene número recibe uno provisional.',
    pt: 'O que não tem número recebe um provisório.',
    after: 0.9,
  },

  {
    step: 'falta0',
    say: 'Si un objeto no aparece, todavía no es un robo.',
    pt: 'Se um objeto não aparece, ainda não é um roubo.',
  },
  {
    step: 'falta1',
    say: 'Se revisan los últimos movimientos, los préstamos y los lugares vecinos.',
    pt: 'Verificam-se os últimos movimentos, os empréstimos e os lugares vizinhos.',
  },
  {
    step: 'aviso0',
    say: 'Si sigue sin aparecer, o si hay señales de robo,',
    pt: 'Se continua sem aparecer, ou se há sinais de roubo,',
  },
  {
    step: 'aviso1',
    say: 'no se toca nada y se avisa a la policía el mismo día.',
    pt: 'não se toca em nada e avisa-se a polícia no mesmo dia.',
  },
  {
    step: 'policia0',
    say: 'Con la ficha, las fotografías y las medidas, la policía puede buscar.',
    pt: 'Com a ficha, as fotografias e as medidas, a polícia pode procurar.',
  },
  {
    step: 'policia1',
    say: 'La base de Interpol solo recibe lo que se puede identificar por completo.',
    es: 'La base de INTERPOL solo recibe lo que se puede identificar por completo.',
    pt: 'A base da INTERPOL só recebe o que se pode identificar por completo.',
  },
  {
    step: 'copias',
    say: 'Por eso hay tres copias de la lista y de las fotografías. Una, fuera del museo.',
    pt: 'Por isso há três cópias da lista e das fotografias. Uma, fora do museu.',
    after: 0.8,
  },
  {
    step: 'fin',
    say: 'Contar también es cuidar.',
    pt: 'Contar também é cuidar.',
    after: 1.6,
  },
]

export const notes = [
  {
    step: 'lugar2',
    es: 'En pantalla: D es el depósito; 3, el estante; B, el nivel',
    pt: 'Na imagem: D é o depósito; 3, a estante; B, o nível',
  },
  {
    step: 'mover1',
    es: 'En pantalla: una hoja de movimientos: 2026.4.12, de D-3-B a taller, Rosa, 10 de marzo, restauración',
    pt: 'Na imagem: uma folha de movimentos: 2026.4.12, de D-3-B para a oficina (taller), Rosa, 10 de março, restauro',
  },
  {
    step: 'cuenta2',
    es: 'En pantalla: doce meses de 100 objetos; 12 × 100 = 1200',
    pt: 'Na imagem: doze meses de 100 objetos; 12 × 100 = 1200',
  },
  {
    step: 'cuatro1',
    es: 'En pantalla: 1 en su lugar; 2 en otro lugar; 3 sin número; 4 no aparece',
    pt: 'Na imagem: 1 no seu lugar; 2 em outro lugar; 3 sem número; 4 não aparece',
  },
  {
    step: 'copias',
    es: 'En pantalla: tres copias: equipo del museo, disco aparte, otro edificio',
    pt: 'Na imagem: três cópias: computador do museu, disco à parte, outro edifício',
  },
]
