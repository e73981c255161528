"""Words: common ones by hand, a long tail by syllables, drawn as unevenly as names are borne."""
import bisect
import itertools


class Pool:
    """Words by rank; the share of rank k is about 1 / (k + shift) ** power."""

    def __init__(self, head, syllables, tail, power, seed, shift=2.0):
        words, seen = list(head), set(head)
        state = seed
        while len(words) < len(head) + tail:
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            code = state >> 20
            parts = []
            for _ in range(2 + code % 3 % 2):
                code, at = divmod(code, len(syllables))
                parts.append(syllables[at])
            word = "".join(parts)
            if word not in seen:
                seen.add(word)
                words.append(word)
        self.words = words
        self.sums = list(itertools.accumulate((k + shift) ** -power for k in range(len(words))))

    def draw(self, dice):
        return self.words[bisect.bisect(self.sums, dice.random() * self.sums[-1])]


ENGLISH = "al an ar bel ben bert bra cal car ced chel con dal den dor ed el er fen fred gar gil gra har hel hen il jar jen ker lan lar lin lor mar mel mor nel nor o per ral ren rick ro ros sal sel ser tal ter tor ul vin wal wen wil win wyn".split()
TRADES = "ash black bourne brad brook burn by clay cliff combe croft dale den field ford gate green hall ham hart hay hill holm hurst kirk land leigh ley lock mere mill moor new north over park pool ridge shaw smith south stan stead stock stone stow thorpe ton water well west white wick wood worth wright".split()
JAVA = "a bam di dar gun ha har i jat ji ka kar ko ku lan las les man mar mi mul nar ning no nur par po pra pri pur ra rah ri ro sar sih su sum ti tin to tri tu u wa war wi wit ya yan yat yo".split()
VIET = "an anh bao binh chau chi cuong dao dat dung duc giang ha hai hang hanh hau hien hiep hoa hoang hong hue hung huong huy khanh khoa lam lan linh loan long luan mai minh my nam nga ngan nghia ngoc nhung phat phong phuc phuong quang quoc quyen son tam tan thanh thao thi thien thinh thu thuan thuy tien tin toan tra trang tri trung tu tuan tung tuyen uyen van viet vinh vu xuan yen".split()
GERMAN = "ach adel bach bau berg bern brand brecht bruch burg dorf eck ehr en feld fried fuchs ger gott grab hahn hard haus heim her hof horn jung kauf klein koch korn kraus lang lind lohr mann mark mei ner nie ober ott pfeif ried roth sand sche schul sing stein stroh traub vogel wald weg wein wirth wolf zell zim".split()

MEN = "john william thomas james george charles henry robert joseph edward samuel david richard alfred frederick walter peter michael daniel arthur".split()
WOMEN = "mary elizabeth sarah margaret ann jane emma alice catherine harriet ellen martha hannah florence edith louisa lucy emily rose susan".split()
SHORT = {"thomas": ["tom", "thos"], "william": ["will", "bill", "wm"], "robert": ["bob", "rob", "robt"], "richard": ["dick", "richd"], "john": ["jack", "jno"],
         "james": ["jim", "jas"], "edward": ["ted", "ned", "edwd"], "charles": ["charlie", "chas"], "henry": ["harry", "hy"], "george": ["geo"], "joseph": ["joe", "jos"],
         "samuel": ["sam", "saml"], "elizabeth": ["eliza", "betty", "bessie", "eliz"], "margaret": ["maggie", "peggy", "margt"], "mary": ["polly", "molly"],
         "catherine": ["kate", "kitty", "cath"], "sarah": ["sally"], "ann": ["annie", "nancy"], "frederick": ["fred", "fredk"], "alfred": ["alf"], "michael": ["mick", "mike"],
         "daniel": ["dan"], "david": ["dai", "dave"], "harriet": ["hattie"], "ellen": ["nell", "nelly"], "martha": ["patty"], "susan": ["sukey"], "walter": ["wat"]}

english_men = Pool(MEN, ENGLISH, 700, 1.25, 3)
english_women = Pool(WOMEN, ENGLISH, 700, 1.25, 5)
english_surnames = Pool([], TRADES, 6000, 0.85, 7)
towns = Pool([], [s + t for s in ("al", "brin", "cor", "dun", "el", "farn", "gren", "hal", "kil", "lang", "mar", "nor", "pen", "red", "sal", "tar", "wex") for t in ("", "ing")], 500, 0.9, 11)
towns.words = [a + b for a, b in zip(towns.words, itertools.cycle(["ton", "ford", "by", " green", "", "ham", " st mary"]))]
german_men = Pool("hans peter klaus wolfgang juergen michael werner uwe dieter manfred guenter thomas frank stefan".split(), GERMAN, 150, 1.1, 13)
german_women = Pool("ursula maria monika helga elisabeth karin renate petra sabine ingrid erika gisela andrea brigitte".split(), GERMAN, 150, 1.1, 17)
german_surnames = Pool("mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann".split(), GERMAN, 3000, 0.9, 19)
java_men = Pool("agus budi slamet joko sugeng bambang eko supri hadi muhammad ahmad abdul andi".split(), JAVA, 1500, 1.0, 23)
java_women = Pool("siti sri dewi nur endang wati rini ningsih yuli lestari suparmi sumarni tutik".split(), JAVA, 1500, 1.0, 29)
viet_given = Pool("anh minh huong lan hoa mai hung dung tuan linh".split(), VIET, 60, 0.7, 31)
viet_middle = Pool("thi van duc ngoc thanh quoc huu".split(), VIET, 12, 1.2, 37)
viet_surnames = Pool("nguyen tran le pham hoang vu vo dang bui do".split(), VIET, 60, 1.5, 41, shift=0.7)
streets = Pool([], TRADES, 900, 0.5, 43)
trades = Pool("farmer labourer servant weaver carpenter miner shoemaker tailor clerk teacher fisherman".split(), TRADES, 30, 1.3, 47)
