// Organs, bureaus and offices of the Chinese state.
// A row: what machine translation writes; and again | the name | in its own script | source | words of which one must be on the page.

export const ROWS = `
State Ministry of Foreign Affairs;Foreign Ministry Department;Diplomacy Ministry;Ministry of Diplomacy|Ministry of Foreign Affairs|外交部|people
National Defence Department of China;Ministry of State Defense;Ministry of Country Defense|Ministry of National Defense|国防部|people|China Chinese Beijing
National Development Reform Commission;State Development and Reform Commission;National Development and Reform Committee;National Commission for Development and Reform;Country Development and Reform Commission|National Development and Reform Commission (NDRC)|国家发展和改革委员会|people
Education Department of China;State Education Ministry|Ministry of Education|教育部|people|China Chinese Beijing
Ministry of Science & Tech;Science and Technology Department of China;Ministry of Scientific Technology|Ministry of Science and Technology|科学技术部|people
Ministry of Industry and Information Technologies;Ministry of Industry and Trust;Industry and Information Technology Department;Ministry of Engineering and Information;Ministry of Industry and Informatization;Ministry of Industrial Information|Ministry of Industry and Information Technology (MIIT)|工业和信息化部|people
State Civil Affairs Commission;National Ethnic Affairs Committee;State Nationalities Affairs Commission;National Minority Affairs Committee;State Ethnic Affairs Committee|National Ethnic Affairs Commission|国家民族事务委员会|people
Public Security Department of China;Ministry of Police of China;Ministry of Public Safety;Public Security Ministry of China|Ministry of Public Security|公安部|people|China Chinese Beijing
State Security Department;National Security Ministry of China;Ministry of National Safety;State Safety Ministry;National Security Department of China|Ministry of State Security|国家安全部|people|China Chinese Beijing
Supervision Department of China;Ministry of Inspection;Ministry of Monitoring|Ministry of Supervision|监察部|people|China Chinese Beijing
Ministry of Civil Administration;Civil Affairs Department of China;Ministry of People's Politics;Ministry of Civil Government|Ministry of Civil Affairs|民政部|people
Judicial Department of China;Ministry of Judicature;Ministry of the Judiciary of China|Ministry of Justice|司法部|people|China Chinese Beijing
Ministry of Finance and Politics;Finance and Administration Ministry;Financial Ministry of China|Ministry of Finance|财政部|people
Ministry of Manpower and Social Security;Ministry of Human Resources and Social Insurance;Human Social Department;Human Resources and Social Affairs Department;Ministry of People and Society;Ministry of Human and Social Affairs;Ministry of Human Resource and Social Security|Ministry of Human Resources and Social Security (MOHRSS)|人力资源和社会保障部|people
Ministry of Territory and Resources;Ministry of National Land Resources;Ministry of Land Resources;Ministry of Homeland Resources|Ministry of Land and Resources (until 2018)|国土资源部|people
National Committee of the Supreme Procuratorate;Supreme Inspection Court;Highest People's Procuratorate;Highest Procuratorate;Supreme People's Inspection Court;Supreme Prosecutor's Institute|Supreme People's Procuratorate|最高人民检察院|organs
Highest People's Court;Supreme Law Court of the People;Top People's Court|Supreme People's Court|最高人民法院|organs
National Representative Congress;National People's Representative Congress;National People's Conference;All-China People's Congress;National People's Assembly of China;National Congress of People's Representatives|National People's Congress (NPC)|全国人民代表大会|organs
National People's Congress Law Working Committee;NPC Legal Work Committee;Legislative Work Committee of the National People's Congress;Legal Work Commission of the National People's Congress;Law Working Committee of the NPC|Legislative Affairs Commission of the NPC Standing Committee|法制工作委员会|organs
National People's Congress Representative;NPC representative;NPC representatives;National People's Congress representatives;People's Congress representatives;people's congress representative|NPC deputy|人大代表|titles
National People's Congress Chairman;Chairman of the National People's Congress Standing Committee of China;Committee Chairman of the NPC|Chairman of the Standing Committee of the National People's Congress|全国人大委员长|titles
State Council Prime Minister;Prime Minister of the State Council;Chinese Prime Minister Li Keqiang;State Council Premier Minister|Premier (of the State Council)|国务院总理|titles
State Commissioner of China;State Councillor Minister;State Councilman;State Committee Member Wang Yi;State Council member Wang Yi;State Commissioner Wang Yi;State Commissioner Zhao Kezhi;State Commissioner and Foreign Minister|State Councilor|国务委员|titles
Assistant to the Minister of Foreign Affairs;Minister Assistant;Assistant Minister Director|Assistant Minister|部长助理|titles
Standing Deputy Governor;Permanent Vice Governor;Standing Vice Governor;Permanent Deputy Governor;Standing vice-governor|Executive Vice Governor|常务副省长|titles
Standing Deputy Mayor;Permanent Deputy Mayor;Permanent Vice Mayor;Standing Vice Mayor;Standing vice-mayor|Executive Vice Mayor|常务副市长|titles
Standing Vice Premier;Permanent Vice Premier;Standing Deputy Prime Minister;Permanent Deputy Prime Minister|Executive Vice Premier|常务副总理|titles
Provincial Party Secretary Committee;Party Secretary of the Provincial Committee;Provincial Committee Secretary|Secretary of the CPC Provincial Committee|省委书记|titles
Municipal Committee Secretary;City Party Committee Secretary;City Committee Secretary|Secretary of the CPC Municipal Committee|市委书记|titles
Party Group Secretary;secretary of the party group|Secretary of the Party Leadership Group|党组书记|titles
Long Inspector General;Chief Prosecutor of the People's Procuratorate;Chief Procurator;Attorney General of the People's Procuratorate|Procurator-General|检察长|titles
Section Chief Officer;Office Chief of the Division;Chief of Place|Division Chief|处长|titles
alternate committee members;candidate committee members;alternate committee member;candidate committee member;waiting committee member|Alternate Member (of the Central Committee)|候补委员|titles
Book Secretary of the Secretariat;Secretary of the Secretariat of the Central Committee;secretary of the Central Secretariat|Member of the Secretariat (of the CPC Central Committee)|书记处书记|titles
Political Bureau Standing Committee;Standing Committee of Politburo;Politburo Standing Committee member of the Central Committee;Political Bureau Standing Committee member|Standing Committee of the Political Bureau|政治局常委会|titles
State Bureau for Petition;State Letters and Visits Bureau;National Petition Bureau;National Bureau of Letters and Visits;State Bureau of Letters and Visits;State Letters and Calls Bureau;State Petition Bureau|State Bureau for Letters and Calls|国家信访局|bureaus
State Grain Bureau;National Grain Bureau;State Food Bureau;National Food Bureau;State Bureau of Grain|State Administration of Grain|国家粮食局|bureaus
National Energy Bureau;State Energy Bureau;State Energy Administration;National Bureau of Energy;State Bureau of Energy|National Energy Administration|国家能源局|bureaus
State Bureau of Science, Technology and Industry for National Defense;National Defense Science and Industry Bureau;National Defense Science and Technology Industry Bureau;State Administration of Science and Industry|State Administration for Science, Technology and Industry for National Defense|国家国防科技工业局|bureaus
State Tobacco Bureau;National Tobacco Monopoly Bureau;State Tobacco Monopoly Administration Bureau;State Tobacco Exclusive Bureau;National Tobacco Bureau|State Tobacco Monopoly Bureau|国家烟草专卖局|bureaus
National Foreign Experts Bureau;State Foreign Experts Bureau;State Bureau of Foreign Experts;National Bureau of Foreign Experts|State Administration of Foreign Experts Affairs|国家外国专家局|bureaus
National Civil Service Bureau;State Civil Servants Bureau;National Civil Servant Bureau;State Bureau of Civil Service|State Administration of Civil Service|国家公务员局|bureaus
National Ocean Bureau;State Ocean Bureau;National Oceanic Bureau;State Oceanic Bureau;State Marine Bureau;National Marine Bureau;State Bureau of Oceanography|State Oceanic Administration|国家海洋局|bureaus
State Bureau of Surveying and Mapping;National Surveying and Mapping Bureau;State Surveying and Mapping Bureau;State Surveying and Mapping Geographic Information Bureau;National Bureau of Surveying and Mapping Geographic Information|National Administration of Surveying, Mapping and Geoinformation|国家测绘地理信息局|bureaus
State Railway Bureau;National Railway Bureau;State Bureau of Railways;State Railway Administration Bureau|National Railway Administration|国家铁路局|bureaus
China Civil Aviation Bureau;Civil Aviation Bureau of China;Chinese Civil Aviation Bureau;China Civil Aviation Administration;Civil Aviation Administration Bureau;China Civil Aviation Authority;National Civil Aviation Bureau|Civil Aviation Administration of China (CAAC)|中国民用航空局|bureaus
State Postal Bureau;National Post Bureau;National Postal Bureau;State Postal Administration;State Mail Bureau|State Post Bureau|国家邮政局|bureaus
State Cultural Relics Bureau;National Cultural Relics Bureau;State Bureau of Cultural Relics;State Administration of Cultural Relics;National Bureau of Cultural Relics;State Cultural Heritage Bureau;National Cultural Heritage Bureau|National Cultural Heritage Administration|国家文物局|bureaus
State Bureau of Traditional Chinese Medicine;National Bureau of Traditional Chinese Medicine;State Traditional Chinese Medicine Bureau;State Chinese Medicine Administration;National Chinese Medicine Bureau;State TCM Bureau|National Administration of Traditional Chinese Medicine|国家中医药管理局|bureaus
State Foreign Exchange Bureau;National Foreign Exchange Bureau;State Bureau of Foreign Exchange;Foreign Exchange Administration Bureau;State Foreign Exchange Administration Bureau;State Foreign Exchange Management Bureau;National Foreign Exchange Administration|State Administration of Foreign Exchange (SAFE)|国家外汇管理局|bureaus
State Bureau of Coal Mine Safety;National Coal Mine Safety Supervision Bureau;State Coal Mine Safety Supervision Bureau;National Coal Mine Supervision Bureau;State Coal Mine Safety Bureau|National Mine Safety Administration (once State Administration of Coal Mine Safety)|国家煤矿安全监察局|bureaus
State Secrecy Bureau;National Secrecy Bureau;State Bureau of Secrecy;State Confidentiality Bureau;National Confidentiality Bureau|National Administration for Protection of State Secrets|国家保密局|bureaus
State Password Administration;State Cryptography Bureau;National Password Bureau;State Password Management Bureau;State Password Bureau|State Cryptography Administration|国家密码管理局|bureaus
National Space Bureau of China;China National Space Bureau;National Aerospace Administration of China;China National Aerospace Administration;Chinese National Aerospace Bureau;State Aerospace Bureau;China Space Bureau|China National Space Administration (CNSA)|国家航天局|bureaus
General Customs Administration;Customs General Administration;China Customs Bureau;General Customs Department;Customs Head Office|General Administration of Customs|海关总署|council
State Taxation Bureau;National Tax Bureau of China;State Tax General Administration;State General Administration of Taxation;State Tax Administration;National Taxation Bureau;General Administration of Taxation|State Taxation Administration|国家税务总局|council
General Administration of Industry and Commerce;State Industry and Commerce Bureau;State Bureau of Industry and Commerce;National Industrial and Commercial Bureau;State Administration of Industry and Commerce|State Administration for Industry and Commerce (until 2018)|国家工商行政管理总局|council
National Audit Department;National Audit Administration;State Audit Office of China;Audit Department of China;State Auditing Administration;China Audit Commission;State Audit Administration|National Audit Office|审计署|council
Chinese People's Bank;People's Bank Of the Chinese;Central Bank of the People|People's Bank of China (PBOC)|中国人民银行|council
State-owned Assets Commission;State Assets Commission;State Capital Commission;National Assets Commission;State-owned Assets Committee;State-owned Assets Supervision and Administration Committee;State-owned Assets Supervision and Management Commission;State-Owned Assets Management Commission|State-owned Assets Supervision and Administration Commission (SASAC)|国务院国有资产监督管理委员会|council
Statistics Bureau of China;State Statistics Bureau;National Statistics Bureau;State Bureau of Statistics;National Statistical Bureau;State Statistical Bureau;China Bureau of Statistics;China Statistics Bureau|National Bureau of Statistics|国家统计局|council
National Family Planning Commission;State Family Planning Commission;National Population Commission;State Planned Birth Committee;National Health and Family Planning Committee|National Population and Family Planning Commission (until 2013)|国家人口和计划生育委员会|council
Ministry of Water Conservancy;Water Conservancy Ministry;Ministry of Water Affairs;Water Resources Department of China|Ministry of Water Resources|水利部|organs|China Chinese Beijing
Ministry of Railway;Iron Road Ministry;Railway Department of China|Ministry of Railways (until 2013)|铁道部|organs|China Chinese Beijing
`;
