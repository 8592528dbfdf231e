// Organs, offices and congresses of the Communist Party of China.
// A row: what machine translation writes; and again | the name | in its own script | source | words of which one must be on the page.

export const ROWS = `
Central Organization Department;Central Organization Ministry;Central Group Department;Zhongzu Department;Organization Department of the Central Committee of China|Organization Department of the CPC Central Committee|中组部|party
Central Publicity Department;Central Ministry of Publicity;Propaganda Ministry of the Central Committee;Ministry of Central Publicity;Zhongxuan Department|Publicity Department of the CPC Central Committee|中宣部|party
Central United Front Department;Central United Front Work Department;Central Unification Department;Central Unified War Department;United War Department|United Front Work Department of the CPC Central Committee|中央统战部|party
Central Foreign Liaison Department;International Liaison Department of the Central Committee;Central Liaison Department;Chinese Liaison Department;Ministry of Foreign Liaison;Central External Liaison Department;International Liaison Department of the CPC Central Committee|International Department of the CPC Central Committee|中联部|party
Central Policy Research Room;Central Policy Research Office;Policy Research Room of the Central Committee;Central Research Office of Policy|Policy Research Office of the CPC Central Committee|中央政策研究室|party
Central Taiwan Office;Central Taiwan Work Office;Taiwan Office of the Central Committee;CPC Central Taiwan Office|Taiwan Work Office of the CPC Central Committee|中共中央台湾工作办公室|party
Central Office Director;Central General Office;Central Administrative Office;General Office of the Central Committee;Central Office of the CPC;CPC Central Office|General Office of the CPC Central Committee|中共中央办公厅|party
Central Compilation Bureau;Central Translation Bureau;Central Editing and Translation Bureau;Central Compilation and Translation Office|Compilation and Translation Bureau of the CPC Central Committee|中央编译局|party
Central Political Bureau;Politics Bureau of the Central Committee;CPC Central Politburo;Political Office of the Central Committee|Political Bureau of the CPC Central Committee|中央政治局|party
Central Book Secretary;Central Secretary Office;Central Secretariat of the Communist Party;Central Committee Secretary's Office|Secretariat of the CPC Central Committee|中央书记处|party
Central Discipline Inspection Commission;Central Discipline Commission;Central Committee for Discipline Inspection;Central Commission of Discipline Inspection;Central Ji Commission;Central Discipline Inspection Committee;Middle Discipline Commission;CPC Discipline Commission|Central Commission for Discipline Inspection (CCDI)|中央纪律检查委员会|party
Chinese Communist Party Central Committee General Secretary;Secretary General of the CPC Central Committee;Secretary-General of the CPC Central Committee;CPC General Book Secretary;Secretary-General Xi Jinping;Secretary General Xi Jinping;Central Secretary General Xi Jinping;General Secretary General|General Secretary of the CPC Central Committee|中共中央总书记|party
State Chairman;Chairman of State;State Chairman Xi Jinping;National Chairman;Country Chairman;Chairman of the State Xi Jinping;National President Xi Jinping;Chairman of the Country|President (of the People's Republic of China)|国家主席|titles
State Vice Chairman;Vice Chairman of State;National Vice Chairman;Deputy State Chairman|Vice President (of the People's Republic of China)|国家副主席|titles
Central Political and Law Committee;Central Politics and Law Committee;Central Political Law Commission;Central Committee of Political and Legal Affairs;Central Politics and Law Commission;Political and Legal Committee of the Central Committee|Commission for Political and Legal Affairs of the CPC Central Committee|中央政法委员会|-
Central Party History Research Room;Central Party History Research Office;Party History Research Room|Party History Research Office of the CPC Central Committee|中央党史研究室|party
Central Party University;Central Party College;Party Central School;Central School of the Party|Party School of the CPC Central Committee|中央党校|party
People's Daily Newspaper Agency;People's Newspaper of China;People's Day Newspaper;Renmin Newspaper;People's Daily News|People's Daily|人民日报|party
19 National Congress;Nineteen Major Congress;19th Major Congress;party's nineteenth major;Party's 19 major;Nineteenth Major;nineteen major|19th National Congress of the CPC|党的十九大|phrases
twenty major;20 major spirit;party's twenty major;20th spirit of the Party;20th spirit;party's 20th major;twentieth major;20th Party spirit|20th National Congress of the CPC|党的二十大|congress20
20th Party Congress;20th Congress of the Party;20th Party Conference;Party's 20th Congress|20th National Congress of the CPC|党的二十大|congress20
19th Party Congress;19th Congress of the Party;19th Party Conference;Party's 19th Congress|19th National Congress of the CPC|党的十九大|phrases
18th Party Congress;18th Congress of the Party;18th Party Conference;Party's 18th Congress|18th National Congress of the CPC|党的十八大|keywords
`;
