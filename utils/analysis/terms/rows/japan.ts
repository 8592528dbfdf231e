// Ministries and agencies of Japan: 省 and 厅 are neither provinces nor halls.
// A row: what machine translation writes; and again | the name | in its own script | source | words of which one must be on the page.

export const ROWS = `
Cabinet Official Room;Cabinet Officials Room;Cabinet Government Room;Cabinet Officer Room|Cabinet Secretariat|内阁官房|japan|Japan Japanese Tokyo
Cabinet Legal Bureau;Cabinet Legislative Bureau;Cabinet Law Bureau;Cabinet Legal System Bureau|Cabinet Legislation Bureau|内阁法制局|japan|Japan Japanese Tokyo
Personnel Institute of Japan;Personnel Court;Personnel Academy;People Affairs Institute|National Personnel Authority|人事院|japan|Japan Japanese Tokyo
Imperial Palace Agency;Imperial House Agency;Palace Affairs Agency;Miyauchi Agency;Imperial Household Office;Inner Palace Hall;Imperial Palace Hall|Imperial Household Agency|宫内厅|japan
Fair Trading Commission of Japan;Fair Trade Committee;Fair Transaction Commission;Fair Trading Committee;Public Right Trade Commission|Japan Fair Trade Commission|公正取引委员会|japan|Japan Japanese Tokyo
National Public Safety Committee;State Public Security Commission;National Public Security Commission;National Public Security Committee;State Public Safety Commission|National Public Safety Commission|国家公安委员会|japan|Japan Japanese Tokyo
Police Department of Japan;Police Office of Japan;Japanese Police Hall;Japan Police Agency Hall;Japan Police Hall;Japanese Police Department|National Police Agency|警察厅|japan
Financial Hall;Finance Agency of Japan;Japan Financial Agency;Japan Finance Hall;Japanese Financial Agency;Japan Financial Office|Financial Services Agency|金融厅|japan
Consumer Hall;Consumer Office of Japan;Consumer Department of Japan;Japan Consumer Hall|Consumer Affairs Agency|消费者厅|japan|Japan Japanese Tokyo
Ministry of General Affairs;General Affairs Province;Ministry of Internal Affairs of Japan;General Affairs Ministry;Ministry of Overall Affairs;Total Affairs Ministry|Ministry of Internal Affairs and Communications|总务省|japan|Japan Japanese Tokyo
Fire Department Agency;Fire Fighting Agency of Japan;Fire Hall;Fire Protection Agency;Firefighting Agency;Fire-fighting Agency|Fire and Disaster Management Agency|消防厅|japan|Japan Japanese Tokyo
Ministry of Legal Affairs;Law Ministry of Japan;Legal Affairs Ministry;Law Affairs Ministry|Ministry of Justice|法务省|japan|Japan Japanese Tokyo
Public Security Investigation Agency;Public Security Investigation Hall;Public Security Investigation Office;Public Security Survey Agency|Public Security Intelligence Agency|公安调查厅|japan|Japan Japanese Tokyo
Finance Affairs Ministry;Ministry of Financial Affairs;Treasury Province;Wealth Ministry;Ministry of Finance Affairs|Ministry of Finance|财务省|japan|Japan Japanese Tokyo
National Tax Hall;State Tax Agency;National Taxation Hall;State Tax Hall|National Tax Agency|国税厅|japan|Japan Japanese Tokyo
Ministry of Education and Science;Ministry of Culture, Education and Science;Education and Science Ministry;Ministry of Literature and Science;Ministry of Education, Culture and Science;Literary Science Ministry;Wenbu Science Ministry|Ministry of Education, Culture, Sports, Science and Technology (MEXT)|文部科学省|japan|Japan Japanese Tokyo
Culture Hall;Cultural Agency of Japan;Cultural Affairs Hall;Culture Agency of Japan|Agency for Cultural Affairs|文化厅|japan|Japan Japanese Tokyo
Ministry of Health and Labor;Ministry of Health, Labor;Ministry of Welfare and Labor;Ministry of Labor and Welfare;Welfare and Labor Ministry;Ministry of Public Welfare and Labor;Ministry of Thick Labor;Houlao Province;Houlao Ministry;Health and Labor Province|Ministry of Health, Labour and Welfare (MHLW)|厚生劳动省|japan|Japan Japanese Tokyo
Ministry of Agriculture, Forestry and Water;Agriculture Forestry and Water Ministry;Ministry of Agriculture, Forestry and Fishery;Ministry of Agriculture and Water;Ministry of Agriculture, Forestry, and Aquatic Products;Agriculture, Forestry and Fisheries Province;Nonglin Ministry|Ministry of Agriculture, Forestry and Fisheries|农林水产省|japan|Japan Japanese Tokyo
Forest Field Agency;Forest Hall;Lin Ye Hall;Forest and Field Agency|Forestry Agency|林野厅|japan|Japan Japanese Tokyo
Aquatic Products Agency;Fisheries Hall;Aquatic Hall;Water Products Agency;Fishery Hall|Fisheries Agency|水产厅|japan|Japan Japanese Tokyo
Ministry of Economy and Industry;Ministry of Economic Industry;Economic and Industrial Province;Economy and Industry Ministry;Ministry of Economy, Production and Industry;Economic Industry Province;Economic Industry Ministry;Jingchan Ministry;Ministry of Economic Production|Ministry of Economy, Trade and Industry (METI)|经济产业省|japan|Japan Japanese Tokyo
Resource Energy Agency;Resources and Energy Agency;Resource and Energy Hall;Resources Energy Hall|Agency for Natural Resources and Energy|资源能源厅|japan|Japan Japanese Tokyo
Patent Hall;Special Permit Agency;Special Licence Hall;Special License Agency;Patent Agency of Japan|Japan Patent Office|特许厅|japan|Japan Japanese Tokyo
Small and Medium Enterprise Hall;Small and Medium-sized Enterprise Hall;Small and Medium Enterprises Office of Japan|Small and Medium Enterprise Agency|中小企业厅|japan|Japan Japanese Tokyo
Ministry of Land and Transport;Ministry of Land and Transportation;Ministry of Land, Transport;Land and Transport Province;Ministry of National Land and Transport;Ministry of Territory and Transportation;Ministry of Territory and Transport;Land Transportation Province;Guojiao Ministry;Ministry of Land and Communications;Ministry of Land, Infrastructure and Transportation|Ministry of Land, Infrastructure, Transport and Tourism (MLIT)|国土交通省|japan|Japan Japanese Tokyo
Sightseeing Hall;Sightseeing Agency;Sightseeing Department of Japan;Japan Sightseeing Agency;Japan Tourism Hall;Tourist Agency of Japan|Japan Tourism Agency|观光厅|japan|Japan Japanese Tokyo
Weather Hall;Japan Meteorological Hall;Japan Weather Hall;Japan Meteorological Bureau;Japan Meteorological Department;Japan Weather Bureau;Japanese Meteorological Office;Japan Meteorological Office;Japanese Meteorological Bureau|Japan Meteorological Agency (JMA)|气象厅|japan
Transport Safety Committee;Transportation Safety Committee;Transport Security Committee;Transportation Safety Commission of Japan;Japan Transport Safety Committee;Japan Transportation Safety Committee;Japan Transport Safety Commission|Japan Transport Safety Board|运输安全委员会|japan|Japan Japanese Tokyo
Maritime Security Hall;Maritime Security Agency;Maritime Safety Hall;Maritime Safety Agency of Japan;Sea Security Agency;Japan Maritime Security Agency;Japan Maritime Safety Agency;Marine Security Agency;Japan Maritime Security Department;Maritime Security Department of Japan|Japan Coast Guard|海上保安厅|japan|Japan Japanese Tokyo
Environmental Province;Ministry of Environmental Affairs;Environmental Saving|Ministry of the Environment|环境省|japan|Japan Japanese Tokyo
Defence Province;Ministry of Guard;Defense Guard Ministry;Ministry of Self-Defense;Anti-guard Ministry|Ministry of Defense|防卫省|japan|Japan Japanese Tokyo
`;
