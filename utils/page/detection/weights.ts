// Written by training/detect/train.ts; docs/models/detect.md tells from what. Not edited by hand.

/** Log-odds before any feature. */
export const BIAS = -1.391;

/** From where a page is called an article: one with text, and one whose `topScore` is below BARE_BELOW. */
export const THRESHOLD = -0.46;
export const BARE_THRESHOLD = -0.9;
export const BARE_BELOW = 5.3;
/** Below this without its text a page is none, whatever the text says. */
export const HOPELESS_BELOW = -3.5;

/**
 * Features that need no text, one a line: its name, ascending cuts, and what it adds below the first cut, from it, and so
 * on. As text: browsers build nested arrays anew on every page, a text is built when it is needed.
 */
export const OUTER_STEPS = `
articles .347,.693,1.24,1.61,2.48 -.15,.37,.49,.3,.52,.7
bodyArchive .5 0,-.51
bodyListing .5 0,-.51
bodyPage .5 .02,-1.48
bodySingle 1 0,.71
byGuide .5 0,-.56
byTalk .5 0,-.11
bylines .347,.693,1.61,2.56 -.02,.09,.27,.46,.65
captions .347,.693,1.39 -.06,.23,.46,.81
code .347,.896 .07,-2.08,-2.2
comments .5,1 -.09,1.05,2.58
descSaying .5 -.01,1.28
descWeight 88,133,155,219 0,-.14,-.19,-.24,-.37
entry 1 0,.52
fields .693,1.1,1.79,2.08,2.48,2.74,2.83,3.51,3.53 .03,-.1,-.18,-.26,-.32,-.37,-.53,-.62,-.8,-.99
h1Length 20,41.5,60,78,93 -.02,.04,.13,.19,.24,.31
h1Words 1,2,3,4,5,5.5,6,6.5,8,9,10,11,13 -.04,.02,.08,.14,.2,.26,.31,.4,.47,.56,.62,.68,.77,.98
images .693,1.39,1.87,2.4,3.04,3.68,4.26 0,-.08,-.14,-.07,-.12,-.18,-.48,-.56
itemArticle .5 0,-.15
itemBody .5 0,.59
itemNews .5 0,.38
itemProduct .5 0,-.52
ldArticle .5 0,.1
ldBody .5 0,.34
ldDate 1 0,-.33
ldGuide .5 0,-.07
ldList .5 0,-.35
ldNews .5,1 -.04,.55,2.01
ldProduct .5 0,-.42
ldTalk .5 0,-.16
linkAmp .5,1 -.02,.19,.79
metaAuthor 1 0,-.14
metaDate .5,1 -.01,.13,.9
metaPress .5,1 -.08,.48,.99
metaPrice .5 0,-.22
metaSource .5 -.02,1.05
ogArticle .5,1 -.03,.15,.45
ogOther .5 .02,-1.68
ogWebsite .5,1 .05,-.64,-1.78
paragraphs .693,1.39,1.95,2.25,2.56,2.94,3.4,3.78,4.34 -.04,.09,.2,.25,.32,.39,.45,.51,.56,.71
times .693,1.39 0,-.05,-.16
titleGuide .5 0,-.88
titleLower .333,.667,1 0,.08,.16,.22
titleQuotes 1 0,.58
titleService .5,1 .02,-.28,-1.52
titleWeight 12,21,33,38.5,41.3,48.5,50.8,53,58.5,65,65.3,75,88.5 -.3,-.2,-.15,-.08,.02,.32,.45,.52,.57,.73,.81,1.16,1.23,1.44
titleWords .5 .16,-.08
urlDate .5,1 -.05,.64,2.1
urlDepth 1,1.5,2,3,4,5 .13,-.14,-.47,-.75,-1.02,-1.3,-1.68
urlFolder 1 0,-.33
urlGuide .5 0,-.93
urlHtml 1 0,-.45
urlLast 31,33.5,50.5,52.5,64.5 -.07,-.02,.06,.17,.29,.48
urlListing .5 0,-.45
urlNews .5,1 -.09,.77,2.05
urlNumber .5,1 -.04,.22,1.14
urlQuery .5 0,.16
urlRoot .5 .05,-2.48
urlTalk .5 .11,-3.97
urlTrade .5 0,-1.42
urlWords .5,1,3,3.5,4,4.5,6,7.5,8,10 .03,-.39,-.24,-.05,.38,.54,.72,.96,1.27,1.51,1.79
`;

/** Features of the text, alike. */
export const INNER_STEPS = `
addressRate .4,.973,1.58,1.77,2,2.86,4.72,6.8,10.2 .3,.22,.16,-.3,-.75,-.81,-.93,-1.1,-1.3,-1.93
before .0512,.154,.203,.284,.373,.605,1 -.02,.03,.1,.15,.21,.34,.52,.71
brokenShare .027 0,-.08
codeShare .00275 0,-.71
commaRate .616,5.43,8.6,11,13,19,20.1 -.02,.03,.08,.13,.19,.24,.66,.88
dateCount .347,.693,1.1,1.79,2.56 -.18,.18,.34,.47,.6,.83
endedShare .462,.583,.75,.857,1 0,-.21,-.27,-.33,-.38,-.43
headingCount .693,1.1,1.61,2.52,3,3.71 .03,-.04,-.09,-.14,-.27,-.32,-.39
headingRate .183,.987,4.33,6.94,9.33 .15,-.03,-.09,-.18,-.24,-.47
itemShare .0512,.116,.171,.192,.264,.328,.384,.471,.599,.769 .07,.02,-.03,-.08,-.23,-.31,-.36,-.41,-.5,-.61,-.77
linkShare .0507,.0651,.0888,.124,.151,.184,.211,.229,.25,.31,.372,.426,.479,.556,.647,.654,.764 -.33,-.23,-.01,.06,.11,.17,.29,.34,.53,.61,.73,.83,.94,1.06,1.22,1.34,1.51,1.77
longCount .693,1.1,1.79,1.95,2.4,3.04,3.42,3.81,3.82 .01,-.12,-.19,-.25,-.3,-.36,-.43,-.54,-.66,-.72
longMean 4.68,5.67,6.37 -.05,-.2,-.05,-.1
manyPlaces .693,1.39,2.3,2.94 0,.06,.12,.19,.25
middleCount 3.58,3.73,3.84 .13,.08,.01,-.38
numberRate 8.13,14,30.6 -.01,-.07,-.18,-.01
personRate .6,1.5,3.81,4.7 .01,-.11,-.29,-.86,-.99
priceCount .693,.896,1.1,1.61 .03,-.23,-.48,-.69,-1.09
quoteRate .448,1.07,2.2,2.81,3.77,3.91,6 -.13,.13,.19,.27,.46,.54,.61,1.04
sayingCount .693,.896,1.1,1.61,1.95 -.01,.21,.26,.43,.52,.66
sayingRate .204,.312,.317,.8,1.17,1.33,2.12 -.14,.07,.24,.57,.77,1.03,1.26,1.83
secondShare .0435,.0722,.139,.273,.28,.523,.524,.701,.888 .12,.05,0,-.12,-.23,-.45,-.69,-1.29,-1.52,-1.68
talkLong .25 0,-.75
talkShare .00221,.472 .01,.2,-.07
topLinks .0851,.134,.142,.81 .03,-.03,-.21,-.3,-.69
topLong .693,1.1,1.24,1.5,1.79,2.08,2.48,2.83,3.22 -.05,.12,.25,.35,.41,.49,.54,.64,.72,.85
topMean 4.93,5.6,6.11,7.11 0,.37,.42,.48,.63
topScore 4.93,5.38,6,6.41,6.85,7.32,7.55,7.73,8,8.22,8.68,8.93 -.09,.55,.61,.69,.75,.8,1.03,1.09,1.2,1.26,1.31,1.36,1.43
topShare .126,.271,.297,.431,.562,.787 -.13,-.08,-.01,.32,.38,.44,.53
total 6.93,7.88,8.53,9.19,9.62 .01,-.35,-.41,-.46,-.51,-.66
`;
