/**
 * Words that passwords are made of too often. They are compared after lower-casing, undoing the usual swaps of
 * digits for letters, and cutting off digits and signs at both ends: `P4ssw0rd2026!!` is `password`.
 * A password that is one of them, or two of them in a row, is refused.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `abc abcd access account admin administrator adobe albert alex alexander amanda andrea andrew angel anthony
  apple april arsenal ashley asshole august austin autumn baby babygirl bailey banana barbara baseball basketball
  batman beautiful birmingham blink blue boomer bristol brother buster butterfly calvin cambridge cameron carlos
  carolina caroline case casework ceasar changeme charles charlie cheese chelsea chester chicken chocolate christ
  christmas claire classroom college common commonground computer cookie council county cowboy daddy daniel darling
  david december default demo diamond disability disagreement doctor dolphin dragon easter edinburgh education
  edward elephant elizabeth emily england everton family father february fire flower football forever freedom
  friday friend friends fuckyou garden george ginger glasgow gold google granny guest guitar hannah happy harley
  harry heather hello hockey holiday home honey hottie house hunter iloveyou internet jack jackson james january
  jasmine jennifer jessica jesus jordan joseph joshua july june justice justin katie killer kitty ladybug laptop
  laura leeds letmein lincoln liverpool login london looking lovely lover loveyou maggie manager manchester march
  maria martin master matthew maverick may mediation mercedes merlin michael michelle minecraft monday money monkey
  monster morgan mother mum mummy mustang my mypassword nana naruto natalie nathan newcastle nicholas nicole ninja
  november nothing october office officer oliver orange panda parent parents passphrase passw password passwort
  patricia patrick peanut pepper phoenix please pokemon portal princess purple qazwsx qwerty qwertyuiop rachel
  rainbow ranger rebecca red richard robert rosie samantha samsung samuel saturday school scotland secret security
  send september shadow shrewsbury shropshire silver simon sister snoopy snowball sophie sparky spiderman spring
  staff starwars stephanie steven student summer sunday sunflower sunshine superman support sweetie taylor teacher
  telford temp temporary test tester testing thomas thursday tigger tiger tinkerbell tottenham tribunal trustno
  tuesday united user vanessa victoria wales wednesday welcome whatever william windows winter wizard wonderful yellow
  you your yourpassword zxcvbn zxcvbnm`.split(/\s+/),
)

/** Whole phrases that everybody has read somewhere, without their spaces and signs. */
export const COMMON_PHRASES: ReadonlySet<string> = new Set(
  `correcthorsebatterystaple correcthorsebattery onceuponatime maytheforcebewithyou tobeornottobe
  thequickbrownfox thequickbrownfoxjumps letmeinplease passwordpassword thisismypassword mypasswordis
  nottherealpassword iloveyouforever iloveyousomuch youllneverwalkalone openthedoor ihatepasswords
  idontknowmypassword thisisapassword opensesame abracadabra mumanddad ilovemyfamily ilovemykids ilovemymum
  iloveyoumum happybirthday merrychristmas happynewyear goodmorning goodnight manchesterunited manchestercity
  westhamunited newcastleunited tottenhamhotspur leicestercity harrypotter starwarsfan winniethepooh
  specialneeds specialeducation specialeducationalneeds sendtribunal shropshirecouncil commongroundportal`.split(
    /\s+/,
  ),
)

/** Runs of keys and signs in an order that fingers know. */
export const RUNS: readonly string[] = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1234567890qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  'a1b2c3d4e5f6g7h8i9j0',
  'aabbccddeeffgghhiijj',
  '112233445566778899',
  '147258369',
  '789456123',
]
