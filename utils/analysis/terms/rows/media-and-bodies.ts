// Media, parties and bodies of the first termbase.
// A row: what machine translation writes; and again | the name | in its own script | source | words of which one must be on the page.

export const ROWS = `
surging information|The Paper|澎湃新闻|base
surging news|The Paper|澎湃新闻|base
DPRK Central News Agency;North Korea Central News Agency;Chaozhong News Agency|Korean Central News Agency (KCNA)|朝中社 / 朝鲜中央通讯社|base
Labor News|Rodong Sinmun|劳动新闻|base|DPRK North
Korea United News Agency|Yonhap News Agency|韩联社|base
Chosun Daily|The Chosun Ilbo|朝鲜日报|base
Korean Daily|The Chosun Ilbo|朝鲜日报|base
East Asia Daily|The Dong-A Ilbo|东亚日报|base
Korean Nation Daily|The Hankyoreh|韩民族日报|base
Korean National Daily|The Hankyoreh|韩民族日报|base
Current Affairs News Agency|Jiji Press|时事社 / 时事通讯社|base
Asahi News;Chaori News|The Asahi Shimbun|朝日新闻|base
Reading News;read and sell news|The Yomiuri Shimbun|读卖新闻|base
Japan Economic News|Nikkei (Nihon Keizai Shimbun)|日本经济新闻|base
Industrial Economic News;Production Economic News|The Sankei Shimbun|产经新闻|base
Global Network|Huanqiu.com (Global Times website)|环球网|base
Reference Message|Reference News (Cankao Xiaoxi)|参考消息|base
China News Network|China News Service (Chinanews.com)|中新网|base
Zhongxin Net|China News Service (Chinanews.com)|中新网|base
Xinhua Net|Xinhuanet|新华网|base
People's Network|People's Daily Online|人民网|base
People Net|People's Daily Online|人民网|base
Liberation Army Daily;Jiefangjun Bao|PLA Daily|解放军报|base
Bright Daily|Guangming Daily|光明日报|base
Observer Network|Guancha (Guancha.cn)|观察者网|base
Observer Net|Guancha (Guancha.cn)|观察者网|base
Interface News|Jiemian News|界面新闻|base
First Financial|Yicai|第一财经|base
Southern Weekend|Southern Weekly|南方周末|base
New Beijing Newspaper|The Beijing News|新京报|base
Phoenix Satellite TV|Phoenix TV|凤凰卫视|base
Phoenix Net|ifeng.com (Phoenix New Media)|凤凰网|base
Central Vision|China Central Television (CCTV)|央视|base
Central People's Broadcasting Station|China National Radio (CNR)|中央人民广播电台|base
China International Broadcasting Station|China Radio International (CRI)|中国国际广播电台|base
Wen Hui Daily|Wen Wei Po (Hong Kong) / Wenhui Daily (Shanghai)|文汇报|base
Star Island Daily|Sing Tao Daily|星岛日报|base
Bright News|Ming Pao|明报|base|Hong
South China Morning Newspaper|South China Morning Post|南华早报|base
United Morning Post|Lianhe Zaobao|联合早报|base
Free Times|Liberty Times|自由时报|base|Taiwan Taipei
United News|United Daily News|联合报|base|Taiwan Taipei
Wang Newspaper|Want Daily|旺报|base
Russian Satellite News Agency;Russian satellite network|Sputnik|俄罗斯卫星通讯社|base
Tass News Agency|TASS|塔斯社|base
International Wenchuan Telecom|Interfax|国际文传电讯社|base
International Wenchuan News Agency|Interfax|国际文传电讯社|base
Russia Today TV|RT|今日俄罗斯电视台|base
Today Russia International News Agency|Rossiya Segodnya|今日俄罗斯国际通讯社|base
Russia News Network|RIA Novosti|俄新网|base|Russia Russian Moscow
Opinion Newspaper|Vzglyad|观点报|base|Russia Russian Moscow Kremlin
Message Newspaper|Izvestia|消息报|base|Russia Russian Moscow Kremlin
Businessman Newspaper|Kommersant|生意人报|base
Communist Youth League Truth Newspaper|Komsomolskaya Pravda|共青团真理报|base
French New Agency;Faxin News Agency;French News Society|Agence France-Presse (AFP)|法新社|base
Ansa News Agency|ANSA|安莎社|base
Voice of the United States|Voice of America (VOA)|美国之音|base
Free Asia Radio|Radio Free Asia (RFA)|自由亚洲电台|base
German Voice|Deutsche Welle (DW)|德国之声|base
two meetings|the Two Sessions (NPC and CPPCC)|两会|base
Central Discipline Committee|Central Commission for Discipline Inspection (CCDI)|中纪委|base
Foreign Liaison Department;Zhonglian Department|International Department of the CPC Central Committee|中联部|base
Central Propaganda Department|Publicity Department of the CPC Central Committee|中宣部|base
Central Military Committee|Central Military Commission (CMC)|中央军委|base
State Taiwan Office|Taiwan Affairs Office of the State Council|国台办|base
Hong Kong and Macao Office|Hong Kong and Macao Affairs Office|港澳办|base
State-owned Assets Supervision Commission|State-owned Assets Supervision and Administration Commission (SASAC)|国资委|base
Ministry of Industry and Information|Ministry of Industry and Information Technology (MIIT)|工信部|base
National Network Information Office;Network Information Office|Cyberspace Administration of China (CAC)|国家网信办|base
State Internet Information Office|Cyberspace Administration of China (CAC)|国家互联网信息办公室|base
Health and Health Commission|National Health Commission (NHC)|卫健委 / 国家卫生健康委员会|base
Supreme Law|Supreme People's Court|最高法|base
Supreme Inspection|Supreme People's Procuratorate|最高检|base
Fire Army;Rocket Army|PLA Rocket Force|火箭军|base
Korean Labor Party|Workers' Party of Korea (WPK)|朝鲜劳动党|base
Supreme People's Meeting|Supreme People's Assembly (DPRK)|最高人民会议|base|DPRK North
Fatherland Peaceful Unification Committee|Committee for the Peaceful Reunification of the Fatherland|祖国和平统一委员会|base|DPRK North
North Korea Human Rights Commission|Committee for Human Rights in North Korea (HRNK)|朝鲜人权委员会|base|DPRK North
National Defense Committee|National Defence Commission (DPRK, 1972-2016)|国防委员会|base|DPRK North
Qingwatai|the Blue House (Cheong Wa Dae)|青瓦台|base
Green Tile House|the Blue House (Cheong Wa Dae)|青瓦台|base
Unification Department|Ministry of Unification (ROK)|统一部|base|Korea Korean Seoul
National Intelligence Institute;State Intelligence Academy|National Intelligence Service (ROK, NIS)|国家情报院|base
Common Democratic Party|Democratic Party of Korea|共同民主党|base|Korea Korean Seoul
National Power Party|People Power Party (ROK)|国民力量党|base|Korea Korean Seoul
Free Korea Party|Liberty Korea Party (2017-2020)|自由韩国党|base|Korea Korean Seoul
New World Party|Saenuri Party (2012-2017)|新国家党 / 新世界党|base|Korea Korean Seoul
Panmendian|Panmunjom|板门店|base
Board Gate Shop|Panmunjom|板门店|base
Foreign Affairs Province|Ministry of Foreign Affairs of Japan (MOFA)|外务省|base|Japan Japanese Tokyo
Defense Province|Ministry of Defense (Japan)|防卫省|base
Finance Province|Ministry of Finance (Japan)|财务省|base
Economic Production Province|Ministry of Economy, Trade and Industry (METI)|经济产业省 / 经产省|base
Ministry of Culture and Science|Ministry of Education, Culture, Sports, Science and Technology (MEXT)|文部科学省|base|Japan Japanese Tokyo
Thick Labor Province|Ministry of Health, Labour and Welfare (MHLW)|厚生劳动省 / 厚劳省|base
Environment Province|Ministry of the Environment (Japan)|环境省|base
Legal Affairs Province|Ministry of Justice (Japan)|法务省|base
Police Hall|National Police Agency (Japan)|警察厅|base|Japan Japanese Tokyo
Police Vision Hall|Tokyo Metropolitan Police Department|警视厅|base
Sea Security Hall|Japan Coast Guard|海上保安厅|base
Meteorological Hall|Japan Meteorological Agency (JMA)|气象厅|base
Palace Internal Office|Imperial Household Agency|宫内厅|base
Official Room Chief|Chief Cabinet Secretary (Japan)|内阁官房长官|base|Japan Japanese Tokyo
Public Party|Komeito|公明党|base|Japan Japanese Tokyo
Restoration Association|Japan Innovation Party (Nippon Ishin no Kai)|日本维新会|base|Japan Japanese Tokyo
Free Democratic Party|Liberal Democratic Party (LDP)|自民党|base|Japan Japanese Tokyo
Anli Council|UN Security Council|安理会|base
High Commissioner's Office for Human Rights|Office of the UN High Commissioner for Human Rights (OHCHR)|人权高专办|base
UN Refugee Office|UNHCR, the UN Refugee Agency|联合国难民署|base
UN Education, Science and Culture Organization|UNESCO|联合国教科文组织|base
International Atomic Energy Organization|International Atomic Energy Agency (IAEA)|国际原子能机构|base
International Monetary Fund Organization|International Monetary Fund (IMF)|国际货币基金组织|base
Shanghai Organization|Shanghai Cooperation Organisation (SCO)|上合组织|base
Golden Brick Countries|BRICS|金砖国家|base
BRIC country meeting|BRICS summit|金砖国家领导人会晤|base
Asian Investment Bank|Asian Infrastructure Investment Bank (AIIB)|亚投行|base
European Union Committee;EU Committee|European Commission|欧盟委员会|base
European Committee|Council of Europe (欧洲委员会)|欧洲委员会|base
EU Foreign Affairs and Security Policy Senior Representative|High Representative of the Union for Foreign Affairs and Security Policy|欧盟外交与安全政策高级代表|base
International Amnesty;Great Amnesty International|Amnesty International|国际特赦组织 / 大赦国际|base
Great Pardon International|Amnesty International|大赦国际|base
Russian Federal Security Bureau|Federal Security Service (FSB)|俄联邦安全局|base
Federation Committee|Federation Council|联邦委员会|base|Russia Russian Moscow
Russian Defence Department|Russian Ministry of Defence|俄国防部|base
Unified Russia Party|United Russia|统一俄罗斯党|base
Fair Russia Party|A Just Russia|公正俄罗斯党|base|Russia Russian Moscow
Kremlin Palace|the Kremlin|克里姆林宫|base
Russian Gas Company|Gazprom|俄罗斯天然气工业公司 / 俄气|base|Russia Russian Moscow
Russian Oil Company|Rosneft|俄罗斯石油公司 / 俄油|base|Russia Russian Moscow
Beixi pipeline;North Stream|Nord Stream|北溪|base
Pentagon Building;five-corner building|the Pentagon|五角大楼|base
US State Council|US Department of State|美国国务院|base
Secretary of the US State Council|US Secretary of State|美国国务卿|base
scientific development concept|Scientific Outlook on Development|科学发展观|base
four comprehensives|the Four-Pronged Comprehensive Strategy|四个全面|base
five in one|the Five-Sphere Integrated Plan|五位一体|base
One Belt One Road|Belt and Road Initiative (BRI)|一带一路|base
community of human destiny|community with a shared future for mankind (official English)|人类命运共同体|base
well-off society|moderately prosperous society|小康社会|base
double cycle|dual circulation|双循环|base
double open|expelled from the Party and dismissed from public office|双开|base
double regulation|shuanggui (detention by Party disciplinary bodies)|双规|base
off-north people|North Korean defectors|脱北者|base
`;
