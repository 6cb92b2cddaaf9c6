// German words as they are heard and written in Cyrillic letters: „киндергартен“, „вонгельд“. A part of search-core.js.

const SOUNDS = "шт st шп sp шч sch дж j ои eu аи ei еи ei кс x а a б b в w г g ґ g д d е e є je ж sch з s и i і i к k л l м m н n о o п p р r с s т t у u ф f х h ц z ч tsch ш sch щ sch ы i э e ю ju я ja ь _ ъ _".split(" ");
/** @type {Map<string, string>} */
const LATIN = new Map(SOUNDS.flatMap((sound, n) => (n % 2 ? [] : [[sound, SOUNDS[n + 1].replace("_", "")]])));
const SOUND = new RegExp([...LATIN.keys()].join("|"), "g");

/** A folded word in Latin letters; empty if it is not Cyrillic. */
export const heardAs = (/** @type {string} */ word) => (/^[\u0400-\u04ff]+$/.test(word) ? word.replace(SOUND, (sound) => LATIN.get(sound) ?? "") : "");
