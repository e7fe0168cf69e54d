/**
 * Words of ordinary prose, of trades and of products, of which no reading could change a number: they are not named
 * back as left out. A word that could ("sensitive", "burst", "first", "max", a month's name) is none of them.
 */
const PLAIN: readonly string[] = [
  // what it is for
  'pipeline pipelines startup startups scaleup enterprise smb saas b2b b2c legal legaltech law voice sales marketing finance financial fintech medical medtech clinical healthcare health hospital hospitals pharma biotech bank banks banking ecommerce retail shopping education edtech proptech hr insurtech govtech government gaming game games npc npcs dialogue dialog lore roleplay travel logistics manufacturing automotive telecom media news publishing research academic university academia bot bots chatbot chatbots assistant assistants helpdesk hotline desk callcenter platform platforms dashboard frontend website websites webpage webapp blog blogs newsletter newsletters marketplace portal intranet wiki crm erp cms',
  'idea ideas reason reasons goal goals project projects poc pilot mvp prototype prototypes experiment experiments demo demos staging sandbox env environment tooling codebase repo repos monorepo plugin plugins extension extensions ide vscode integration integrations workflow workflows scenario scenarios situation story stories toy hobby homelab lab labs department departments division roadmap board cfo cto ceo vp founder founders boss management leadership stakeholders investors',
  // what is done
  'generate generates generating beat beats expecting launch launches launching launched build builds building built automate automates automating automated extract extracts extracting extraction classify classifies classifying tag tags tagging tagged label labels labelling labeling translate translates translating translated moderate moderates moderating screen screens screening enrich enriches enriching score scores scoring scored parse parses parsing parsed answering ask asks asking asked create creates creating creation produce produces producing analyze analyse analyzes analyses analyzing analysing analysis analytics autocomplete suggest suggests suggesting decide deciding decided decision evaluate evaluates evaluating evaluation explore exploring explored wonder wondered curious considered investigate investigating justify justified justifies explain explaining understand figure figuring reduce reducing save saving savings cut cutting matter matters happen happens happening work works working worked',
  'needed required requires require requirement requirements wants wanted hoping hope hopes plans planned intend intends trying tried try feel feels felt believe believes guess guessing guessed heard told says said seems seem looks sounds sound keeps keep kept take takes taking took taken bring brings brought come comes came give gives gave given leave leaves start starts starting started begin begins began finish finished stay stays',
  // how it is said
  'ever again anymore nowadays alternative alternatively otherwise probably maybe perhaps likely definitely certainly obviously basically simply hopefully honestly frankly literally totally completely entirely fully pretty quite rather somewhat slightly almost nearly approximate approximative appx estimated estimation guesstimate ballpark rough super very much really soon eventually initially recently previously lately often sometimes usually normally generally specifically especially particularly exactly precisely',
  'good great nice bad big bigger biggest huge smaller tiny larger heavy heavier light lighter simple complex easy hard difficult important useful useless decent solid robust serious modern inhouse homegrown main primary secondary typical usual standard regular normal common various multiple different similar equivalent comparable respective certain particular special actual real effective overall whole entire full complete',
  'way ways thing things something anything nothing everything someone somebody anyone anybody nobody guy friend friends fyi btw imo imho tbh afaik iirc asap lol haha yeah yep yup nope nah ah oh um hmm wow sorry thank regards sincerely dear greetings morning afternoon evening',
  'workstation workstations desktop text economics baseline incumbent gke eks aks ecs sku ein eine einen zu à dépensons vaut-il mieux lohnt mostly thinking payback period roi savings saving proposal sizing sized netto brutto internal slackbot slack whatsapp telegram discord zendesk intercom freshdesk hubspot shopify messenger instagram facebook comparator iteration blade style averaging dedicated quote quotes quoted blended digest digests fields nvlink nvlinked macbook charge charges charged sells sell rest remainder supermicro planning went headless turnkey',
  // "we'll", "they're", "I've"
  'll re ve',
  'build-vs-buy build-or-buy make-or-buy make-vs-buy median consume consumes consumed draw draws drawing burn burns burning burned tco opex incl dumb',
  'whose whom both neither either another others such else elsewhere anyway anyways besides moreover furthermore however though although unless despite regarding concerning according due ahead along throughout beyond among amongst upon toward towards onto',
]
  .join(' ')
  .split(' ');

const WORDS: ReadonlySet<string> = new Set(PLAIN);

/** Whether a word says nothing that could be counted, and is the name of nothing. */
export const isPlainWord = (word: string): boolean => WORDS.has(word.toLowerCase());
