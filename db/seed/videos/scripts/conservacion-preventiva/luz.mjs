export const chapters = { suma: 'titulo', dosis: 'dosis0', medir: 'medir0', reducir: 'cambios0' }

export const cues = [
  {
    step: 'titulo',
    say: 'La luz no rompe ni mancha de un día para otro. Suma.',
    pt: 'A luz não quebra nem mancha de um dia para o outro. Soma.',
    en: 'Light does not break or stain overnight. It adds up.',
  },
  {
    step: 'suma1',
    say: 'Cada hora de exposición se agrega a la anterior,',
    pt: 'Cada hora de exposição soma-se à anterior,',
    en: 'Each hour of exposure is added to the last,',
  },
  {
    step: 'suma2',
    say: 'y el color que se pierde no vuelve.',
    pt: 'e a cor que se perde não volta.',
    en: 'and the colour that is lost does not come back.',
    after: 0.9,
  },

  {
    step: 'dosis0',
    say: 'Por eso se habla de dosis: cuánta luz, durante cuánto tiempo.',
    pt: 'Por isso se fala em dose: quanta luz, durante quanto tempo.',
    en: 'That is why we speak of dose: how much light, for how long.',
  },
  {
    step: 'dosis1',
    say: 'La luz que llega al objeto se mide en lux.',
    pt: 'A luz que chega ao objeto mede-se em lux.',
    en: 'The light that reaches the object is measured in lux.',
  },
  {
    step: 'dosis2',
    say: 'Un textil recibe cincuenta lux, ocho horas al día, trescientos días al año.',
    es: 'Un textil recibe 50 lux, ocho horas al día, 300 días al año.',
    pt: 'Um tecido recebe 50 lux, oito horas por dia, 300 dias por ano.',
    en: 'A textile receives 50 lux, eight hours a day, 300 days a year.',
  },
  {
    step: 'dosis3',
    say: 'Cincuenta, por ocho, por trescientos: ciento veinte mil lux hora al año.',
    es: '50 × 8 × 300: 120 000 lux hora al año.',
    pt: '50 × 8 × 300: 120 000 lux hora por ano.',
    en: '50 × 8 × 300: 120,000 lux hours a year.',
    after: 0.7,
  },
  {
    step: 'barras0',
    say: 'Con doscientos lux y el mismo horario,',
    es: 'Con 200 lux y el mismo horario,',
    pt: 'Com 200 lux e o mesmo horário,',
    en: 'With 200 lux and the same hours,',
  },
  {
    step: 'barras1',
    say: 'la dosis sube a cuatrocientos ochenta mil: el cuádruple.',
    es: 'la dosis sube a 480 000: el cuádruple.',
    pt: 'a dose sobe para 480 000: o quádruplo.',
    en: 'the dose rises to 480,000: four times as much.',
  },
  {
    step: 'barras1',
    say: 'Para objetos de sensibilidad media, como acuarelas y tapices,',
    pt: 'Para objetos de sensibilidade média, como aquarelas e tapeçarias,',
    en: 'For objects of medium sensitivity, such as watercolours and tapestries,',
  },
  {
    step: 'barras2',
    say: 'la Comisión Internacional de Iluminación aconseja no pasar de ciento cincuenta mil.',
    es: 'la Comisión Internacional de Iluminación aconseja no pasar de 150 000.',
    pt: 'a Comissão Internacional de Iluminação aconselha não passar de 150 000.',
    en: 'the International Commission on Illumination advises no more than 150,000.',
  },
  {
    step: 'barras3',
    say: 'Para los más sensibles, como la seda, el límite es diez veces menor.',
    pt: 'Para os mais sensíveis, como a seda, o limite é dez vezes menor.',
    en: 'For the most sensitive, such as silk, the limit is ten times lower.',
    after: 0.9,
  },

  {
    step: 'medir0',
    say: 'Para medir, el luxómetro se pone donde está el objeto, mirando hacia la luz.',
    pt: 'Para medir, põe-se o luxímetro no lugar do objeto, voltado para a luz.',
    en: 'To measure, place the light meter where the object is, facing the light.',
  },
  {
    step: 'medir1',
    say: 'Un teléfono orienta, pero no lo reemplaza.',
    pt: 'Um telefone orienta, mas não o substitui.',
    en: 'A phone gives an idea, but does not replace it.',
    after: 0.9,
  },

  {
    step: 'cambios0',
    say: 'Tres cambios reducen la dosis.',
    pt: 'Três mudanças reduzem a dose.',
    en: 'Three changes reduce the dose.',
  },
  {
    step: 'cambios1',
    say: 'Primero, menos tiempo: apagar cuando no hay nadie.',
    pt: 'Primeiro, menos tempo: apagar quando não há ninguém.',
    en: 'First, less time: switch off when nobody is there.',
  },
  {
    step: 'cambios2',
    say: 'Segundo, menos luz: bajar la intensidad o alejar la lámpara.',
    pt: 'Segundo, menos luz: baixar a intensidade ou afastar a lâmpada.',
    en: 'Second, less light: dim the lamp or move it away.',
  },
  {
    step: 'cambios3',
    say: 'Tercero, ni sol directo ni ultravioleta: cortinas y filtros.',
    pt: 'Terceiro, nem sol direto nem ultravioleta: cortinas e filtros.',
    en: 'Third, no direct sun and no ultraviolet: blinds and filters.',
  },
  {
    step: 'mitad',
    say: 'Con la mitad de horas, la mitad de dosis.',
    pt: 'Com metade das horas, metade da dose.',
    en: 'Half the hours, half the dose.',
  },
  {
    step: 'fin',
    say: 'Nada de esto devuelve el color. Pero el que queda durará mucho más.',
    pt: 'Nada disto devolve a cor. Mas a que resta vai durar muito mais.',
    en: 'None of this brings colour back. But what remains will last much longer.',
    after: 1.6,
  },
]

export const notes = [
  {
    step: 'dosis3',
    es: 'En pantalla: 50 lux × 8 h × 300 días = 120 000 lux hora al año',
    pt: 'Na imagem: 50 lux × 8 h × 300 dias = 120 000 lux hora por ano',
    en: 'On screen: 50 lux × 8 h × 300 days = 120,000 lux hours a year',
  },
  {
    step: 'barras3',
    es: 'En pantalla: dos barras de dosis, 120 000 y 480 000 lux hora al año, y dos límites de CIE 157: 150 000 (sensibilidad media) y 15 000 (alta)',
    pt: 'Na imagem: duas barras de dose, 120 000 e 480 000 lux hora por ano, e dois limites da CIE 157: 150 000 (sensibilidade média) e 15 000 (alta)',
    en: 'On screen: two bars of dose, 120,000 and 480,000 lux hours a year, and two limits from CIE 157: 150,000 (medium sensitivity) and 15,000 (high)',
  },
  {
    step: 'mitad',
    es: 'En pantalla: con 4 horas al día, 60 000 lux hora al año',
    pt: 'Na imagem: com 4 horas por dia, 60 000 lux hora por ano',
    en: 'On screen: at 4 hours a day, 60,000 lux hours a year',
  },
]
