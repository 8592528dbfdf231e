// A few sentences of our own with their names marked, for when the larger data is not there.

/** [TYPE name] marks a name. */
const OWN = `The mayor of [LOC Gwangju], [PER Han Ji-woo], met [PER Oscar Lindqvist] of the [ORG Nordic Rail Union] on Monday.
Mr [PER Lindqvist] said the line from [LOC Busan] would be late, [ORG Yonhap] reported.
[ORG Médecins du Lac], a charity in [LOC Bukavu], asked the [ORG Health Ministry] for vaccines.
"[LOC Fiji] cannot wait," [PER Mere Tuilagi] told reporters in [LOC Suva].
[PER Adaeze Okafor] of the [ORG University of Jos] studied rice in [LOC Nigeria] and [LOC Benin].`;

/** The marked sentences as documents in two columns, for the scorer. */
export function ownInColumns(): string {
  const sentences = OWN.split('\n').map((sentence) => {
    const rows: string[] = [];
    for (const part of sentence.split(/(\[[A-Z]+ [^\]]+\])/)) {
      const name = /^\[([A-Z]+) ([^\]]+)\]$/.exec(part);
      const words = (name?.[2] ?? part).match(/[\p{L}\p{N}-]+|[^\s\p{L}\p{N}-]/gu) ?? [];
      words.forEach((word, at) => {
        rows.push(`${word} ${name ? `${at === 0 ? 'B' : 'I'}-${name[1]}` : 'O'}`);
      });
    }
    return rows.join('\n');
  });
  return sentences.join('\n\n');
}
