// The Merkliste as a mail and as a link. No page, no network.

const LONGEST_MAIL = 1800;

/** @typedef {{ id: string, name: string, by?: string, phone?: string[], whose?: string }} Offer As merkliste/angebote.json has it. */

/** The link that shows the same offers to somebody else; the part after # never reaches a server. */
export const shareLink = (/** @type {string} */ base, /** @type {string[]} */ ids) => `${base}#${ids.join(",")}`;

/**
 * `mailto:` with names, numbers and addresses of pages. Mail programs cut long addresses, so the end may only be counted.
 * @param {Offer[]} offers
 * @param {(id: string) => string} pageOf
 * @param {string} listLink
 */
export function mailLink(offers, pageOf, listLink) {
  const blocks = offers.map((offer) => [offer.name, offer.by, offer.phone && `Telefon: ${offer.phone[1]}${[offer.whose, offer.phone[2]].filter(Boolean).map((words) => ` (${words})`).join("")}`, pageOf(offer.id)].filter(Boolean).join("\n"));
  const written = (/** @type {number} */ count) => {
    const rest = blocks.length - count;
    const more = rest ? [`${rest === 1 ? "Ein weiteres Angebot steht" : `${rest} weitere Angebote stehen`} in der Liste.`] : [];
    const body = [...blocks.slice(0, count), ...more, `Die ganze Liste: ${listLink}`].join("\n\n");
    return `mailto:?subject=${encodeURIComponent("Merkliste: Hilfe und Angebote")}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  };
  let count = blocks.length;
  while (count > 1 && written(count).length > LONGEST_MAIL) count--;
  return written(count);
}
