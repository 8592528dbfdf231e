// An article in which one person goes by a full name that was lost and by a surname alone, with a doubt that is no name.

/** The page, with a style sheet and attributes of its root. */
export const envoyHtml = (
  style = '',
  attributes = 'lang="en"',
): string => `<!doctype html><html ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>North Korean envoy visits Beijing – Morning World Post</title><meta property="og:type" content="article"><style>body { font: 17px/1.6 Georgia, serif; max-width: 700px; margin: 16px auto; padding: 0 12px } ${style}</style></head><body><article><h1>North Korean envoy visits Beijing</h1><p>By Anna Vermeer <time datetime="2016-05-19">19 May 2016</time></p>
<p>Cui Longhai, a senior official of the Workers' Party of Korea, arrived in Beijing on Wednesday. On the 17th, Mr. Cui met officials of the Ministry of Foreign Affairs, who had been waiting since the morning for the delegation to come from the airport.</p>
<p>Cui said that the visit was useful, and that both sides should stop slandering and slandering each other before the next round of talks, which is planned for the autumn of this year.</p>
<p>Kim Yong-nam and Choe Ryong-hae met again after the talks. Mr. Choe left on Friday, and the South Korean President Pu Jinhui said that she would not go. The French Foreign Ministry declined to comment on the 18th.</p></article></body></html>`;
