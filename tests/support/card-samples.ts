import { makeSite, resolveSite, type Site, type Words } from '#smo';
import en from '#site/i18n/en.ts';
import it from '#site/i18n/it.ts';
import theme from '#site/theme.ts';
import { aContent, anArticleEntry, anAuthor, aTermEntry, aTopic } from './a-site.ts';

interface Sample {
  readonly title: string;
  readonly term: string;
  readonly definition: string;
  readonly topic: string;
  readonly author: string;
  readonly role: string;
  readonly words: Partial<Words>;
}

/** What a card says in each language that cards are looked at in: titles with what is hard in them. */
export const samples: Readonly<Record<string, Sample>> = {
  en: {
    title: 'How link previews really work, and why yours is blank',
    term: 'Link preview',
    definition: 'The small card with picture, title and description that a network draws from a page when someone shares its address.',
    topic: 'Link previews',
    author: 'Ada Rossi',
    role: 'Editor',
    words: en,
  },
  it: {
    title: 'Perché l’anteprima di un link è già metà della lettura',
    term: 'Passaparola',
    definition: 'La raccomandazione che passa da persona a persona: ciò che una pagina si guadagna quando qualcuno la condivide volentieri.',
    topic: 'Anteprime',
    author: 'Chiara Monti',
    role: 'Redattrice',
    words: it,
  },
  de: {
    title: 'Suchmaschinenoptimierung und Aufmerksamkeitsökonomie: ein Überblick',
    term: 'Suchmaschinenoptimierung',
    definition: 'Alles, was dazu beiträgt, dass eine Seite von Suchmaschinen gefunden, verstanden und angezeigt wird.',
    topic: 'Öffentlichkeitsarbeit',
    author: 'Jörg Weiß',
    role: 'Schlussredaktion',
    words: { ...en, term: 'Begriff', readingTime: '{minutes} Min. Lesezeit' },
  },
  el: {
    title: 'Πώς ταξιδεύουν οι σύνδεσμοι από στόμα σε στόμα',
    term: 'Προεπισκόπηση',
    definition: 'Η μικρή κάρτα με εικόνα, τίτλο και περιγραφή που εμφανίζει ένα δίκτυο όταν κάποιος μοιράζεται μια διεύθυνση.',
    topic: 'Δίκτυα',
    author: 'Ελένη Παπαδοπούλου',
    role: 'Συντάκτρια',
    words: { ...en, term: 'Όρος', readingTime: '{minutes} λεπτά ανάγνωση' },
  },
  ru: {
    title: 'Сарафанное радио: почему одни ссылки пересылают, а другие нет',
    term: 'Сарафанное радио',
    definition: 'Рекомендация, которую люди передают друг другу сами, без рекламы и без просьб.',
    topic: 'Соцсети',
    author: 'Анна Щербакова',
    role: 'Редактор',
    words: { ...en, term: 'Термин', readingTime: '{minutes} мин чтения' },
  },
  vi: {
    title: 'Những đường dẫn được truyền miệng khắp thế giới mạng',
    term: 'Truyền miệng',
    definition: 'Lời giới thiệu được chuyển từ người này sang người khác, khi ai đó tự nguyện chia sẻ một trang.',
    topic: 'Mạng xã hội',
    author: 'Nguyễn Thị Hường',
    role: 'Biên tập viên',
    words: { ...en, term: 'Thuật ngữ', readingTime: '{minutes} phút đọc' },
  },
  ar: {
    title: 'كيف تنتقل الروابط من شخص إلى آخر في عام 2026 عبر Mastodon',
    term: 'معاينة الرابط',
    definition: 'البطاقة الصغيرة التي تعرضها الشبكة مع صورة وعنوان ووصف عندما يشارك شخص ما عنوان صفحة.',
    topic: 'الشبكات',
    author: 'ليلى حدّاد',
    role: 'محرّرة',
    words: { ...en, dir: 'rtl', term: 'مصطلح', readingTime: '{minutes} دقائق قراءة' },
  },
  he: {
    title: 'איך קישורים עוברים מפה לאוזן: 5 כללים ל-Open Graph בשנת 2026',
    term: 'תצוגה מקדימה',
    definition: 'הכרטיס הקטן עם תמונה, כותרת ותיאור שרשת מציגה כאשר מישהו משתף כתובת של דף.',
    topic: 'רשתות',
    author: 'נועה לוי',
    role: 'עורכת',
    words: { ...en, dir: 'rtl', term: 'מונח', readingTime: '{minutes} דקות קריאה' },
  },
  ja: {
    title: 'リンクのプレビューはなぜ空白になるのか、そしてその直し方',
    term: 'リンクプレビュー',
    definition: 'ページのアドレスが共有されたときに、画像とタイトルと説明からネットワークが描く小さなカード。',
    topic: 'プレビュー',
    author: '佐藤 花子',
    role: '編集者',
    words: { ...en, term: '用語', readingTime: '{minutes}分で読めます' },
  },
  zh: {
    title: '为什么有些链接会被口口相传，而有些无人问津？',
    term: '链接预览',
    definition: '当有人分享网页地址时，社交网络根据页面的图片、标题和描述绘制的小卡片。',
    topic: '社交网络',
    author: '王小明',
    role: '编辑',
    words: { ...en, term: '术语', readingTime: '阅读需{minutes}分钟' },
  },
  ko: {
    title: '링크 미리보기는 어떻게 만들어지고 왜 비어 있을까',
    term: '링크 미리보기',
    definition: '누군가 페이지 주소를 공유할 때 네트워크가 그림과 제목과 설명으로 그리는 작은 카드.',
    topic: '미리보기',
    author: '김서연',
    role: '편집자',
    words: { ...en, term: '용어', readingTime: '{minutes}분 읽기' },
  },
  hi: {
    title: 'कड़ियाँ एक व्यक्ति से दूसरे व्यक्ति तक कैसे पहुँचती हैं',
    term: 'कड़ी का पूर्वावलोकन',
    definition: 'चित्र, शीर्षक और विवरण वाला छोटा पत्रक, जो पता साझा करने पर नेटवर्क दिखाता है।',
    topic: 'नेटवर्क',
    author: 'प्रिया शर्मा',
    role: 'सम्पादक',
    words: { ...en, term: 'शब्द', readingTime: '{minutes} मिनट का पाठ' },
  },
  th: {
    title: 'ลิงก์เดินทางจากปากต่อปากได้อย่างไรในโลกออนไลน์',
    term: 'ตัวอย่างลิงก์',
    definition: 'การ์ดเล็ก ๆ ที่มีภาพ ชื่อเรื่อง และคำอธิบาย ซึ่งเครือข่ายแสดงเมื่อมีคนแบ่งปันที่อยู่ของหน้าเว็บ',
    topic: 'เครือข่าย',
    author: 'สมหญิง ใจดี',
    role: 'บรรณาธิการ',
    words: { ...en, term: 'คำศัพท์', readingTime: 'อ่าน {minutes} นาที' },
  },
  emoji: {
    title: 'Emoji in titles 👩🏽‍💻 do they help? 🇮🇹 1️⃣ family 👨‍👩‍👧‍👦 ❤️',
    term: 'Emoji 🫶🏾',
    definition: 'A picture that is written like a letter 🙂: faces, flags 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and families.',
    topic: 'Emoji ✨',
    author: 'Zoë 🦊',
    role: 'Writer',
    words: en,
  },
};

/** A site with one page of each kind in a language, in the product's own look. */
export function sampleSite(language: string, { cover = false, title = samples[language]?.title } = {}): Site {
  const sample = samples[language] ?? samples['en'];
  if (!sample) throw new Error(`no sample for ${language}`);
  const locale = language === 'emoji' ? 'en' : language;
  const all = (text: string) => ({ [locale]: text });
  const picture = { file: 'content/blog/en/how-link-previews-work/cover.jpg', width: 1600, height: 900, alt: 'A cover' };
  return makeSite({
    content: aContent({
      entries: [
        anArticleEntry({
          id: 'post',
          locale,
          title: title ?? sample.title,
          description: sample.definition,
          ...(cover && { cover: picture }),
          source: { file: `content/blog/${locale}/post.mdx`, fields: { title: { line: 3, column: 8 } } },
        }),
        aTermEntry({ id: 'term', locale, title: sample.term, description: sample.definition, topics: ['previews'] }),
      ],
      authors: [
        anAuthor({
          name: sample.author,
          role: all(sample.role),
          bio: all(sample.definition),
          ...(cover && { portrait: { ...picture, file: 'content/blog/en/titles-that-travel/cover.jpg', alt: {} } }),
        }),
      ],
      topics: [aTopic({ label: all(sample.topic), description: all(sample.definition) })],
    }),
    config: resolveSite({
      name: 'Passaparola',
      url: 'https://passaparola.example.org',
      defaultLocale: locale,
      description: all(sample.definition),
      tagline: all(sample.title),
      publisher: { name: 'Passaparola' },
      theme,
    }),
    words: { [locale]: { ...en, ...sample.words } },
    clock: { now: '2026-06-01T12:00:00Z' },
  });
}
