export const chapters = { decidir: 'titulo', comparar: 'abc0', maneras: 'etapas0', pagina: 'pagina0' }

export const cues = [
  {
    step: 'titulo',
    say: 'Después de mirar y medir, toca decidir.',
    pt: 'Depois de olhar e medir, é hora de decidir.',
    en: 'After looking and measuring comes deciding.',
  },
  {
    step: 'titulo',
    say: 'No se puede hacer todo a la vez. Un plan de una página ayuda a elegir.',
    pt: 'Não se pode fazer tudo ao mesmo tempo. Um plano de uma página ajuda a escolher.',
    en: 'Not everything can be done at once. A one-page plan helps to choose.',
    after: 0.9,
  },

  {
    step: 'abc0',
    say: 'Para comparar riesgos sirven tres preguntas.',
    pt: 'Para comparar riscos servem três perguntas.',
    en: 'Three questions help to compare risks.',
  },
  {
    step: 'abc1',
    say: 'A, ¿cada cuánto ocurre? Be, ¿cuánto valor pierde cada objeto?',
    es: 'A, ¿cada cuánto ocurre? B, ¿cuánto valor pierde cada objeto?',
    pt: 'A, de quanto em quanto tempo ocorre? B, quanto valor perde cada objeto?',
    en: 'A, how often does it happen? B, how much value does each object lose?',
  },
  {
    step: 'abc2',
    say: 'Ce, ¿qué parte de la colección alcanza?',
    es: 'C, ¿qué parte de la colección alcanza?',
    pt: 'C, que parte da coleção atinge?',
    en: 'C, how much of the collection does it reach?',
  },
  {
    step: 'abc2',
    say: 'Cada respuesta recibe hasta cinco puntos. Después se suman.',
    pt: 'Cada resposta recebe até cinco pontos. Depois somam-se.',
    en: 'Each answer gets up to five points. Then they are added.',
    after: 0.6,
  },
  {
    step: 'suma1',
    say: 'La gotera del depósito: cuatro, más cuatro, más tres. Once.',
    es: 'La gotera del depósito: 4 más 4 más 3. Once.',
    pt: 'A goteira na reserva: 4 mais 4 mais 3. Onze.',
    en: 'The leak in the store: 4 plus 4 plus 3. Eleven.',
  },
  {
    step: 'suma2',
    say: 'El sol en una vitrina: cuatro, más tres, más dos. Nueve.',
    es: 'El sol en una vitrina: 4 más 3 más 2. Nueve.',
    pt: 'O sol numa vitrine: 4 mais 3 mais 2. Nove.',
    en: 'The sun on one case: 4 plus 3 plus 2. Nine.',
  },
  {
    step: 'suma3',
    say: 'Primero, la gotera: cada punto más equivale a diez veces más riesgo.',
    pt: 'Primeiro, a goteira: cada ponto a mais equivale a dez vezes mais risco.',
    en: 'First, the leak: each extra point means ten times the risk.',
    after: 0.9,
  },

  {
    step: 'etapas0',
    say: 'Ante cada riesgo hay cinco maneras de actuar:',
    pt: 'Diante de cada risco há cinco maneiras de agir:',
    en: 'For each risk there are five ways to act:',
  },
  {
    step: 'etapas1',
    say: 'evitar, bloquear, detectar, responder y recuperar.',
    pt: 'evitar, bloquear, detectar, responder e recuperar.',
    en: 'avoid, block, detect, respond and recover.',
  },
  {
    step: 'etapas2',
    say: 'Con insectos, evitar es no dejar restos de comida;',
    pt: 'Com insetos, evitar é não deixar restos de comida;',
    en: 'With insects, to avoid is to leave no food about;',
  },
  {
    step: 'etapas3',
    say: 'bloquear, cerrar la rendija bajo la puerta;',
    pt: 'bloquear, fechar a fresta sob a porta;',
    en: 'to block, to close the gap under the door;',
  },
  {
    step: 'trampa0',
    say: 'y detectar, poner trampas adhesivas junto a los muros, con fecha,',
    pt: 'e detectar, pôr armadilhas adesivas junto às paredes, com data,',
    en: 'and to detect, to set sticky traps along the walls, with a date,',
  },
  {
    step: 'trampa1',
    say: 'y contar cada mes lo que cae en ellas.',
    pt: 'e contar todos os meses o que cai nelas.',
    en: 'and to count each month what they catch.',
  },
  {
    step: 'trampa2',
    say: 'Dos, tres, nueve: el aumento avisa a tiempo.',
    pt: 'Dois, três, nove: o aumento avisa a tempo.',
    en: 'Two, three, nine: the rise is an early warning.',
  },
  {
    step: 'responder1',
    say: 'Responder es aislar el objeto en una bolsa cerrada y pedir ayuda.',
    pt: 'Responder é isolar o objeto num saco fechado e pedir ajuda.',
    en: 'To respond is to isolate the object in a sealed bag and ask for help.',
  },
  {
    step: 'responder2',
    say: 'Recuperar llega al final, y casi siempre es lo más caro.',
    pt: 'Recuperar vem no fim, e é quase sempre o mais caro.',
    en: 'To recover comes last, and nearly always costs the most.',
    after: 0.9,
  },

  {
    step: 'pagina0',
    say: 'La página tiene cuatro columnas:',
    pt: 'A página tem quatro colunas:',
    en: 'The page has four columns:',
  },
  {
    step: 'pagina1',
    say: 'qué riesgo, qué medida, quién y cuándo.',
    pt: 'que risco, que medida, quem e quando.',
    en: 'which risk, which measure, who and when.',
  },
  {
    step: 'pagina2',
    say: 'Tres filas alcanzan para empezar.',
    pt: 'Três linhas bastam para começar.',
    en: 'Three rows are enough to begin.',
  },
  {
    step: 'pagina2',
    say: 'Una fila sin nombre ni fecha todavía no es un plan.',
    pt: 'Uma linha sem nome nem data ainda não é um plano.',
    en: 'A row without a name or a date is not yet a plan.',
  },
  {
    step: 'pagina2',
    say: 'A los seis meses se revisa, con las mismas tres preguntas.',
    pt: 'Seis meses depois revê-se, com as mesmas três perguntas.',
    en: 'After six months it is reviewed, with the same three questions.',
    after: 0.7,
  },
  {
    step: 'fin',
    say: 'Cuidar una colección no exige un laboratorio. Exige constancia.',
    pt: 'Cuidar de uma coleção não exige um laboratório. Exige constância.',
    en: 'Caring for a collection does not take a laboratory. It takes persistence.',
    after: 1.6,
  },
]

export const notes = [
  {
    step: 'suma3',
    es: 'En pantalla: gotera 4 + 4 + 3 = 11; sol 4 + 3 + 2 = 9',
    pt: 'Na imagem: goteira 4 + 4 + 3 = 11; sol 4 + 3 + 2 = 9',
    en: 'On screen: leak 4 + 4 + 3 = 11; sun 4 + 3 + 2 = 9',
  },
  {
    step: 'trampa2',
    es: 'En pantalla: insectos por mes: mayo 2, junio 3, julio 9',
    pt: 'Na imagem: insetos por mês: maio 2, junho 3, julho 9',
    en: 'On screen: insects per month: May 2, June 3, July 9',
  },
  {
    step: 'pagina2',
    es: 'En pantalla: gotera, reparar el techo, Rosa, marzo; sol, cortina, Luis, abril; insectos, seis trampas, Inés, mayo',
    pt: 'Na imagem: goteira, consertar o telhado, Rosa, março; sol, cortina, Luis, abril; insetos, seis armadilhas, Inés, maio',
    en: 'On screen: leak, repair the roof, Rosa, March; sun, blind, Luis, April; insects, six traps, Inés, May',
  },
]
