// Chinese whom news about Korea, Japan and Vietnam names again and again, often without a word on who they are.

const NAMES = new Set(
  `xi jinping,li keqiang,li qiang,wang yi,wang huning,zhao leji,cai qi,ding xuexiang,li xi,han zheng,wang qishan,li zhanshu,
  wang yang,hu jintao,wen jiabao,jiang zemin,zhu rongji,li peng,deng xiaoping,mao zedong,zhou enlai,liu shaoqi,hu yaobang,
  zhao ziyang,hua guofeng,wu bangguo,jia qinglin,zeng qinghong,zhou yongkang,li changchun,he guoqiang,zhang dejiang,
  yu zhengsheng,liu yunshan,zhang gaoli,hu chunhua,sun chunlan,liu yandong,liu he,he lifeng,yang jiechi,dai bingguo,tang jiaxuan,
  li zhaoxing,qian qichen,qin gang,liu jianchao,song tao,wang jiarui,wu dawei,liu xiaoming,kong xuanyou,xing haiming,cheng yonghua,
  wang yajun,li jinjun,liu xiaoming,dai bing,hua chunying,geng shuang,zhao lijian,wang wenbin,mao ning,lin jian,lu kang,hong lei,
  guo jiakun,peng liyuan,liang guanglie,chang wanquan,wei fenghe,li shangfu,dong jun,zhang youxia,xu qiliang,cai yingwen,
  ma yingjiu,lai qingde,li xianlong,huang xuncai,li jiachao`
    .split(',')
    .map((name) => name.trim()),
);

/** Whether folded letters ("xi jinping") are the name of one of them. */
export const isKnownChinese = (key: string): boolean => NAMES.has(key);
