// Written by training/detect/train.ts; docs/models/detect.md tells from what. Not edited by hand.

/** Log-odds before any feature. */
export const BIAS = -1.379;

/** From where a page is called an article: one with text, and one whose `topScore` is below BARE_BELOW. */
export const THRESHOLD = -0.47;
export const BARE_THRESHOLD = -0.84;
export const BARE_BELOW = 5.3;
/** Below this without its text a page is none, whatever the text says. */
export const HOPELESS_BELOW = -3.2;

/**
 * Features that need no text, one a line: its name, ascending cuts, and what it adds below the first cut, from it, and so
 * on. As text: browsers build nested arrays anew on every page, a text is built when it is needed.
 */
export const OUTER_STEPS = `
articles .347,.693,1.24,1.61,2.48 -.15,.36,.48,.31,.53,.7
bodyArchive .5 0,-.51
bodyListing .5 0,-.51
bodyPage .5 .02,-1.48
bodySingle 1 0,.72
byGuide .5 0,-.54
byTalk .5 0,-.11
bylines .347,.693,1.61,2.56 -.02,.1,.28,.47,.66
captions .347,.693,1.39 -.06,.24,.46,.81
code .347,.896 .07,-2.07,-2.2
comments .5,1 -.09,1.05,2.59
descSaying .5 -.01,1.32
descWeight 88,133,155,219 0,-.14,-.19,-.24,-.37
entry 1 0,.52
fields .693,1.1,1.79,2.08,2.48,2.67,2.74,2.83,3.51,3.53 .03,-.1,-.18,-.26,-.31,-.36,-.41,-.52,-.6,-.78,-.96
h1Count 2 0,-.05
h1Length 28,41.5,60,93 -.01,.04,.1,.15,.24
h1Words 1,2,3,4,5,5.5,6,6.5,8,9,10,11,13 -.04,.02,.08,.14,.2,.26,.32,.4,.47,.57,.63,.69,.77,.99
images .693,1.39,2.83,3.3,3.68,4.26 0,-.08,-.14,-.19,-.24,-.52,-.61
itemArticle .5 0,-.15
itemBody .5 0,.59
itemNews .5 0,.35
itemProduct .5 0,-.53
ldArticle .5 0,.12
ldBody .5 0,.35
ldDate 1 0,-.32
ldGuide .5 0,-.06
ldList .5 0,-.34
ldNews .5,1 -.04,.55,1.99
ldProduct .5 0,-.42
ldTalk .5 0,-.16
linkAmp .5,1 -.02,.19,.79
metaAuthor 1 0,-.13
metaDate .5,1 -.01,.12,.91
metaPress .5,1 -.08,.5,1.01
metaPrice .5 0,-.23
metaSource .5 -.02,1.03
ogArticle .5,1 -.03,.13,.41
ogOther .5 .02,-1.66
ogWebsite .5,1 .05,-.64,-1.76
paragraphs .693,1.39,1.95,2.25,2.56,2.94,3.4,3.78,4.34 -.05,.08,.19,.24,.34,.4,.46,.52,.57,.72
times .693,1.39 0,-.06,-.18
titleGuide .5 0,-.9
titleLower .333,.667,1 0,.07,.14,.19
titleQuotes 1 0,.57
titleService .5,1 .02,-.25,-1.49
titleWeight 12,28,38.5,41.3,48.5,58.5,65,65.3,75,88.5 -.3,-.21,-.14,-.04,.33,.46,.67,.74,1.1,1.16,1.34
titleWords .5,10 .16,-.08,-.03
urlDate .5,1 -.05,.65,2.09
urlDepth 1,1.5,2,3,4,5 .13,-.14,-.47,-.74,-1.01,-1.28,-1.66
urlFolder 1 0,-.34
urlGuide .5 0,-.92
urlHtml 1 0,-.44
urlLast 30.5,50.5,52.5,64.5 -.07,.04,.14,.21,.41
urlListing .5 0,-.45
urlNews .5,1 -.09,.77,2.04
urlNumber .5,1 -.05,.22,1.15
urlQuery .5 0,.13
urlRoot .5 .04,-2.47
urlTalk .5 .12,-3.99
urlTrade .5 .01,-1.45
urlWords .5,1,2,3,3.5,4,4.5,6,7.5,8,10 .02,-.39,-.27,-.15,-.03,.37,.54,.76,1.02,1.33,1.58,1.88
`;

/** Features of the text, alike. */
export const INNER_STEPS = `
addressRate .4,.973,1.58,1.77,2,2.86,4.72,6.8,10.2 .29,.22,.16,-.29,-.75,-.81,-.92,-1.09,-1.29,-1.91
before .0512,.154,.284,.336,.373,.605,1 -.03,.02,.09,.2,.25,.34,.51,.69
brokenShare .027 0,-.06
codeShare .00275 0,-.71
commaRate .616,5.43,8.6,11,13,19,20.1 -.02,.03,.08,.13,.19,.24,.7,.88
dateCount .347,.693,1.1,1.79,2.56 -.19,.18,.34,.47,.6,.82
endedShare .462,.583,.75,.889 0,-.2,-.26,-.32,-.38
headingCount .693,1.1,1.61,2.52,3,3.71 .03,-.04,-.09,-.14,-.27,-.32,-.4
headingRate .183,.987,4.33,6.94,9.33 .16,-.02,-.09,-.18,-.24,-.46
itemShare .0512,.116,.171,.192,.264,.328,.384,.471,.599,.769 .07,.02,-.03,-.08,-.23,-.32,-.37,-.42,-.51,-.62,-.79
linkShare .0507,.0651,.0888,.124,.151,.184,.211,.229,.25,.31,.372,.426,.479,.556,.647,.654,.764 -.33,-.23,-.02,.05,.11,.16,.28,.34,.53,.61,.73,.83,.95,1.07,1.24,1.38,1.56,1.82
longCount .693,1.1,1.79,2.2,2.64,3.04,3.42,3.5,3.81,3.82 .01,-.11,-.17,-.24,-.3,-.35,-.4,-.5,-.55,-.62,-.68
longMean 4.68,5.67,6.37 -.05,-.2,-.05,-.1
manyPlaces .693,1.39,2.3,2.94 0,.06,.12,.2,.26
middleCount 3.73,3.84 .13,-.02,-.38
numberRate 8.13,14,30.6 -.01,-.07,-.17,-.01
personRate .6,1.5,3.81,4.7 .01,-.11,-.29,-.91,-.99
priceCount .693,.896,1.1,1.61,1.87 .03,-.23,-.48,-.68,-1.09,-1.14
quoteRate .448,1.07,2.2,2.81,3.77,3.91,6 -.13,.13,.19,.27,.46,.54,.61,1.04
sayingCount .693,1.1,1.61,1.95 0,.22,.4,.49,.63
sayingRate .204,.312,.317,.8,1.17,1.33,2.12 -.15,.04,.2,.61,.81,1.06,1.3,1.87
secondShare .0435,.0722,.139,.273,.28,.523,.524,.701,.888 .12,.05,0,-.12,-.23,-.44,-.68,-1.28,-1.51,-1.67
talkLong .25 0,-.74
talkShare .00221,.472 .01,.21,-.06
topLinks .0851,.134,.142,.81 .03,-.03,-.2,-.28,-.65
topLong .693,1.1,1.24,1.39,1.79,2.08,2.48,2.83,3.22 -.05,.12,.25,.34,.39,.49,.54,.63,.71,.84
topMean 4.93,5.49,6.11,7.11 0,.37,.42,.48,.63
topScore 4.93,5.38,6,6.41,7.11,7.32,7.55,7.73,8,8.22,8.68,8.93 -.08,.57,.63,.71,.78,.86,1.03,1.08,1.2,1.26,1.32,1.37,1.44
topShare .0772,.168,.271,.297,.431,.562,.787 -.16,-.1,-.05,0,.33,.39,.45,.54
total 6.93,7.88,8.53,9.19,9.62,9.82 .01,-.38,-.44,-.5,-.56,-.7,-.75
`;
