// Bodies and terms of human rights at the United Nations; media, missiles and bodies of the two Koreas; agencies of the first termbase.
// A row: what machine translation writes; and again | the name | in its own script | source | words of which one must be on the page.

export const ROWS = `
Committee on the Prohibition of Torture;Committee for the Prohibition of Torture;Committee on Prohibition of Torture;Prohibition of Torture Committee;Torture Prohibition Committee;Committee to Prohibit Torture;Anti-Torture Committee;Committee on Prohibiting Torture|Committee against Torture (CAT)|禁止酷刑委员会|treaties
Committee on Eliminating Discrimination against Women;Committee for the Elimination of Discrimination against Women;Committee to Eliminate Discrimination against Women;Elimination of Discrimination against Women Committee;Commission on the Elimination of Discrimination against Women;Committee on the Elimination of Women's Discrimination|Committee on the Elimination of Discrimination against Women (CEDAW)|消除对妇女歧视委员会|treaties
Committee on Eliminating Racial Discrimination;Committee for the Elimination of Racial Discrimination;Committee to Eliminate Racial Discrimination;Elimination of Racial Discrimination Committee;Racial Discrimination Elimination Committee;Commission on the Elimination of Racial Discrimination|Committee on the Elimination of Racial Discrimination (CERD)|消除种族歧视委员会|treaties
Children's Rights Committee;Children's Rights Commission;Child Rights Committee;Committee on Children's Rights;Commission on the Rights of the Child;Children Rights Committee|Committee on the Rights of the Child (CRC)|儿童权利委员会|treaties|UN Nations
Committee on the Rights of the Disabled;Committee on the Rights of Disabled Persons;Disabled Rights Committee;Commission on the Rights of Persons with Disabilities;Rights of Persons with Disabilities Committee;Committee on Disabled Persons' Rights|Committee on the Rights of Persons with Disabilities (CRPD)|残疾人权利委员会|treaties|UN Nations
Committee on Forced Disappearances;Committee on Forced Disappearance;Forced Disappearance Committee;Enforced Disappearance Committee;Committee on the Issue of Enforced Disappearances;Committee on Compulsory Disappearance;Committee on the Problem of Enforced Disappearances|Committee on Enforced Disappearances (CED)|强迫失踪问题委员会|treaties
Migrant Workers Committee;Committee on the Rights of Migrant Workers;Committee on Migratory Workers;Migratory Workers Committee|Committee on Migrant Workers (CMW)|保护所有移徙工人及其家庭成员权利委员会|treaties|UN Nations
Economic, Social and Cultural Rights Committee;Commission on Economic, Social and Cultural Rights;Committee on Economic and Social and Cultural Rights;Economic and Social Cultural Rights Committee;Committee on Economic, Social Cultural Rights|Committee on Economic, Social and Cultural Rights (CESCR)|经济、社会和文化权利委员会|upr|UN Nations
country human rights review;country-specific human rights review;national human rights review;country-by-country human rights review;human rights review by country;country-based human rights review;country review of human rights|the Universal Periodic Review (UPR) of the Human Rights Council|国别人权审查|upr|UN Nations
universal periodic deliberation;universal regular review;general periodic review;universal regular deliberation;general periodic deliberation;universal periodic examination;universal periodic consideration|the Universal Periodic Review (UPR)|普遍定期审议|upr2
conclusive opinions;concluding opinions;conclusive observations;conclusive comments;conclusive views;conclusion opinions|concluding observations|结论性意见|treatyterms|UN Nations Committee
special reporter on;Special Reporter of the Human Rights Council;Special Reporter of the United Nations;United Nations Special Reporter;UN Special Reporter;UN special correspondent on human rights;special reporter of the UN|special rapporteur|特别报告员|special|UN Nations
Mars-12;Mars 12;Mars-14;Mars 14;Mars-15;Mars 15;Mars-16;Mars 16;Mars-17;Mars 17;Mars-18;Mars 18;Mars-19;Mars 19|Hwasong (North Korea’s missiles of that number)|火星|hwasong|DPRK North Pyongyang
Jingxiang News;Jingxiang Daily;Kyunghyang News;Kyonghyang News;Kyunghyang Newspaper;Jing Xiang News|Kyunghyang Shinmun|京乡新闻|kyunghyang
Democratic Chosun;Democratic Chaoxian;Democratic Joseon;Minzhu Chaoxian;Democratic North Korea|Minju Choson|民主朝鲜|nkpress|DPRK North
Youth Avant-garde;Youth Vanguard;Youth Forward Guard|Chongnyon Jonwi|青年前卫|nkpress2|DPRK North
North Korea New News;Korean New News;Korea New News;North Korean New Newspaper;North Korea New Newspaper;Chaoxian New News;Chosun New Newspaper;North Korea New Report;Korean New Report|Choson Sinbo|朝鲜新报|sinbo|Japan DPRK North
North Korea News;North Korea Daily;North Korean Daily;Chosun News;Chosun Newspaper;Chaoxian Daily;Joseon Daily|The Chosun Ilbo|朝鲜日报|base|Seoul Korea Korean
Deutsche Welle Chinese Network;Deutsche Welle Chinese Net;Deutsche Welle Chinese Website;Voice of Germany Chinese Network|DW Chinese (Deutsche Welle)|德国之声中文网|dw
German News Agency;Dexin News Agency;Dexin Agency|dpa (Deutsche Presse-Agentur)|德新社|base|Germany German Reuters Berlin AFP
Faxin Agency|Agence France-Presse (AFP)|法新社|base
Common News Agency;Joint News Agency;Kyodo Agency;Common Agency|Kyodo News|共同社|base|Japan Japanese Tokyo
Times News Agency;Shishi News Agency|Jiji Press|时事通讯社|base|Japan Japanese Tokyo
US United Press;American United Press;Meilian News Agency|Associated Press (AP)|美联社|base
American Voice|Voice of America (VOA)|美国之音|base|America American Washington
Han Lian She;Hanlian News Agency;Korea Union News Agency;South Korea United News Agency;Korean United News Agency|Yonhap News Agency|韩联社|base
Red Star Newspaper|Krasnaya Zvezda|红星报|base|Russia Russian Moscow
Joint Morning Post;Joint Morning Newspaper;Lianhe Morning Post|Lianhe Zaobao|联合早报|base
Saad system;Sade system;Sade anti-missile system;Saad anti-missile system;Sade missile system;Sa De system|THAAD (Terminal High Altitude Area Defense)|萨德系统|base
Guotai Office|Taiwan Affairs Office of the State Council|国台办|base
World Guard Organization;World Wei Organization;World Health and Guard Organization|World Health Organization (WHO)|世卫组织|base
September 2 consensus;92 Common Understanding;nine two consensus;9 2 consensus;ninety-two consensus|1992 Consensus|九二共识|base
human and social departments;human and social department;human and social bureau;human and social bureaus;people and social departments;Human Society Bureau;Human Society Department;People's Social Bureau;People's Social Department;manpower and social department|human resources and social security departments|人社部门|mohrss
`;
