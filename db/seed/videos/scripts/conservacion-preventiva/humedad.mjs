export const chapters = { sienten: 'titulo', lugar: 'plano0', sal: 'sal0', mes: 'mes0' }

export const cues = [
  {
    step: 'titulo',
    say: 'La humedad del aire no se ve, pero los objetos la sienten.',
    pt: 'A umidade do ar não se vê, mas os objetos sentem-na.',
    en: 'Moisture in the air cannot be seen, but objects feel it.',
  },
  {
    step: 'siente1',
    say: 'La madera, el papel y el cuero se hinchan y se encogen con ella.',
    pt: 'A madeira, o papel e o couro incham e encolhem com ela.',
    en: 'Wood, paper and leather swell and shrink with it.',
  },
  {
    step: 'siente2',
    say: 'El metal se corroe y, si hay demasiada, aparece el moho.',
    pt: 'O metal corrói-se e, com umidade demais, aparece bolor.',
    en: 'Metal corrodes and, if there is too much, mould appears.',
    after: 0.6,
  },
  {
    step: 'escala0',
    say: 'La humedad relativa se mide en porcentaje.',
    pt: 'A umidade relativa mede-se em percentagem.',
    en: 'Relative humidity is measured in per cent.',
  },
  {
    step: 'escala1',
    say: 'Por encima de setenta y cinco, el riesgo de moho crece con rapidez.',
    es: 'Por encima de 75, el riesgo de moho crece con rapidez.',
    pt: 'Acima de 75, o risco de bolor cresce com rapidez.',
    en: 'Above 75, the risk of mould grows quickly.',
  },
  {
    step: 'escala2',
    say: 'Por debajo de veinticinco, muchos materiales se vuelven frágiles.',
    es: 'Por debajo de 25, muchos materiales se vuelven frágiles.',
    pt: 'Abaixo de 25, muitos materiais tornam-se frágeis.',
    en: 'Below 25, many materials become brittle.',
  },
  {
    step: 'escala3',
    say: 'Entre esos extremos, conviene evitar los cambios grandes y repentinos.',
    pt: 'Entre esses extremos, convém evitar as mudanças grandes e repentinas.',
    en: 'Between those extremes, it is best to avoid large, sudden changes.',
    after: 0.9,
  },

  {
    step: 'plano0',
    say: 'Para saber qué pasa hace falta un termohigrómetro, y un buen lugar.',
    pt: 'Para saber o que se passa é preciso um termo-higrômetro, e um bom lugar.',
    en: 'Knowing what happens takes a thermohygrometer, and a good place.',
  },
  {
    step: 'plano1',
    say: 'No va junto a la puerta, ni al sol, ni bajo la salida de aire,',
    pt: 'Não fica junto à porta, nem ao sol, nem sob a saída de ar,',
    en: 'Not beside the door, nor in the sun, nor under an air vent,',
  },
  {
    step: 'plano2',
    say: 'ni sobre un muro exterior: allí mide otra cosa.',
    pt: 'nem numa parede exterior: ali mede outra coisa.',
    en: 'nor on an outside wall: there it measures something else.',
  },
  {
    step: 'plano3',
    say: 'Va cerca de los objetos, a su altura, y siempre en el mismo lugar.',
    pt: 'Fica perto dos objetos, à sua altura, e sempre no mesmo lugar.',
    en: 'Near the objects, at their height, and always in the same place.',
    after: 0.9,
  },

  {
    step: 'sal0',
    say: 'Una vez al año conviene comprobarlo.',
    pt: 'Uma vez por ano convém verificá-lo.',
    en: 'Once a year it is worth checking it.',
  },
  {
    step: 'sal1',
    say: 'Se guarda una noche en una bolsa cerrada, junto a un vaso de sal mojada.',
    pt: 'Deixa-se uma noite num saco fechado, ao lado de um copo de sal molhado.',
    en: 'Leave it overnight in a sealed bag, beside a cup of wet table salt.',
  },
  {
    step: 'sal2',
    say: 'La sal de cocina mantiene ese aire cerca de setenta y cinco por ciento.',
    es: 'La sal de cocina mantiene ese aire cerca de 75 %.',
    pt: 'O sal de cozinha mantém esse ar perto de 75 %.',
    en: 'Table salt keeps that air close to 75%.',
  },
  {
    step: 'sal3',
    say: 'Si marca setenta y ocho, mide tres de más: a cada lectura se le restan tres.',
    es: 'Si marca 78, mide tres de más: a cada lectura se le restan tres.',
    pt: 'Se marca 78, mede três a mais: de cada leitura subtraem-se três.',
    en: 'If it shows 78, it reads three too high: subtract three from each reading.',
    after: 0.9,
  },

  {
    step: 'mes0',
    say: 'Cada mes se anotan dos números: el máximo y el mínimo.',
    pt: 'A cada mês anotam-se dois números: o máximo e o mínimo.',
    en: 'Each month, note two numbers: the highest and the lowest.',
  },
  {
    step: 'mes1',
    say: 'Si el máximo fue sesenta y dos, y el mínimo, cuarenta y ocho,',
    es: 'Si el máximo fue 62, y el mínimo, 48,',
    pt: 'Se o máximo foi 62 e o mínimo, 48,',
    en: 'If the highest was 62 and the lowest 48,',
  },
  {
    step: 'mes2',
    say: 'la diferencia es de catorce puntos.',
    es: 'la diferencia es de 14 puntos.',
    pt: 'a diferença é de 14 pontos.',
    en: 'the difference is 14 points.',
  },
  {
    step: 'mes3',
    say: 'Si crece, hay una causa: lluvia, una puerta abierta, un equipo apagado.',
    pt: 'Se ela cresce, há uma causa: chuva, uma porta aberta, um aparelho desligado.',
    en: 'If it grows, there is a cause: rain, an open door, a machine switched off.',
    after: 0.6,
  },
  {
    step: 'fin',
    say: 'Primero se busca la causa. Comprar aparatos viene después.',
    pt: 'Primeiro procura-se a causa. Comprar aparelhos vem depois.',
    en: 'First look for the cause. Buying equipment comes later.',
    after: 1.6,
  },
]

export const notes = [
  {
    step: 'escala1',
    es: 'En pantalla: una escala de humedad relativa de 0 a 100 % con marcas en 25 y en 75',
    pt: 'Na imagem: uma escala de umidade relativa de 0 a 100 % com marcas em 25 e em 75',
    en: 'On screen: a scale of relative humidity from 0 to 100% with marks at 25 and 75',
  },
  {
    step: 'plano3',
    es: 'En pantalla: plano de una sala; cuatro lugares tachados y uno señalado, junto a la vitrina',
    pt: 'Na imagem: planta de uma sala; quatro lugares riscados e um assinalado, junto à vitrine',
    en: 'On screen: plan of a room; four places crossed out and one marked, beside the case',
  },
  {
    step: 'sal3',
    es: 'En pantalla: 78 − 75 = 3 de más',
    pt: 'Na imagem: 78 − 75 = 3 a mais',
    en: 'On screen: 78 − 75 = 3 too high',
  },
  {
    step: 'mes2',
    es: 'En pantalla: línea de humedad de un mes; 62 − 48 = 14',
    pt: 'Na imagem: linha de umidade de um mês; 62 − 48 = 14',
    en: 'On screen: one month of humidity as a line; 62 − 48 = 14',
  },
]
