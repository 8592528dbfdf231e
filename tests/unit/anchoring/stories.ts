// A story, and the same story by another translator.

export const STORY = `Harbour town keeps its night ferry

Residents of Arden Bay voted on Sunday to keep the night ferry running, the electoral office said. Of 14,200 voters, 61 percent said yes.

Mayor Lin Hua called the result a relief. "People who work late will not have to sleep in their offices," she told reporters outside the town hall.

The ferry company had asked in March to end the service, which loses about 2.3 million crowns a year. It did not say whether it would accept the vote.

Fishermen on the northern pier opposed the plan because the night boat crosses their nets. Their spokesman, Pavel Orlik, said talks would begin next week.`;

export const RETOLD = `Port city decides to retain night ferry

Inhabitants of Arden Bay decided in a Sunday ballot that the night ferry should continue, according to the election office. 61% of the 14,200 voters were in favour.

The result was a relief, Mayor Lin Hua said. "Those who work late need not sleep in the office," she told journalists in front of the town hall.

In March the ferry company had applied to stop the service, whose annual losses are about 2.3 million crowns. The company has not said if it will respect the ballot.

On the north pier, fishermen were against the plan, since the boat passes over their nets at night. Talks are to start next week, said Pavel Orlik, who speaks for them.`;

export const UNRELATED = `A library on wheels returns to the hills

After nine years in a garage, the blue library bus of Karsk county drove up to the mountain villages again on Tuesday with 3,000 books on board.

Driver and librarian Jana Toll said the children had written 250 letters to the council. "Nobody could say no to that," she said.

The county pays for fuel, and a bookshop in the valley gives the books. A second bus is planned for 2027 if the money lasts.`;
