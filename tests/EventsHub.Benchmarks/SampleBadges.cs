using EventsHub.Documents.Badges;
using EventsHub.Kernel.Signatures;
using EventsHub.Kernel.Text;

namespace EventsHub.Benchmarks;

/// <summary>Invented people, the same every time on every machine: 62 % of the names are in Latin letters, the rest spread over thirteen other scripts. Most come once only, as guests do.</summary>
internal static class SampleBadges
{
    private const int LatinPercent = 62;

    private static readonly string[] Roles = ["PARTICIPANT", "SPEAKER", "PRESS", "STAFF", "EXHIBITOR"];
    private static readonly string[] Colours = ["#1565C0", "#2E7D32", "#6A1B9A", "#EF6C00", "#AD1457"];

    private static readonly Script Latin = new(
        null,
        [
            "Zoé", "Mateusz", "Anna-Lena", "Jürgen", "Siobhán", "João", "Åsa", "Tomáš", "Gülşen", "Nguyễn Thị", "Kofi", "Maria del Mar", "Łucja", "Győző", "Þóra", "Rangi", "Ștefania", "Ludmila", "Otto", "Ada",
            "Malin", "Đorđe", "Ķēniņš", "Bo", "Noor", "Işıl", "Ọláyínká", "Conceição",
        ],
        [
            "Exemple", "Vzorek", "Muster", "Van der Voorbeeld", "Příklad", "Örnek", "Esempio-Lungo", "Przykładowicz", "Exempelsson", "Ví Dụ", "Échantillon", "Größwald", "O’Sampla", "Uzorković", "Zgledšek",
            "Pavyzdytė", "Minta", "Tauira", "Amostra", "Ejemplo Ibáñez", "Näidis", "Sýnishornsson", "Àpẹẹrẹ", "Contoh", "Primer-Žagar", "Sample",
        ],
        [
            "Sample Institute of Astronomy", "Université de l’Exemple", "Muster-Universität", "Museo del Ejemplo", "Planetárium Vzorek", "Sterrenwacht Voorbeeld", "Uniwersytet Przykładu", "Institutet för Exempel",
            "Osservatorio dell’Esempio, Sezione Didattica", "Példa Csillagvizsgáló",
        ],
        "Sampleland");

    private static readonly Script[] Others =
    [
        new("uk", ["Олена", "Сергій", "Надія", "Їржина", "Ґалина", "Юрій", "Нұргүл", "Фёдор"], ["Зразкова", "Прикладенко", "Узорный", "Пример", "Үлгіқызы", "Образцов", "Ђурђевић"], ["Інститут зразків"], "Зразкія"),
        new("el", ["Ελένη", "Γιώργος", "Υπατία", "Ευάγγελος"], ["Παραδειγματίδης", "Δείγμα", "Δειγματίδου", "Προτύπου"], ["Πανεπιστήμιο Δείγματος"], "Δειγματία"),
        new("ar", ["أحمد", "ليلى", "خالد", "نورة", "سارة", "يوسف"], ["النموذجي", "بن مثال", "المثالي", "آل نموذج", "عينة"], ["جامعة النموذج 2026"], "بلاد النموذج"),
        new("he", ["נועה", "דוד", "נעמי", "יובל"], ["דוגמאי", "לדוגמה", "משל", "בר־דוגמה"], ["מכון הדוגמה (IDG)"], "ארץ הדוגמה"),
        new("hi", ["अनिता", "राकेश", "श्रद्धा", "ज्ञानेश"], ["उदाहरणकर", "नमूना", "क्षत्रिय", "मिश्र"], ["नमूना विश्वविद्यालय"], "नमूना देश"),
        new("bn", ["মিতা", "রাজীব", "শ্রেয়া"], ["নমুনা", "উদাহরণ", "ভট্টাচার্য"], ["নমুনা বিশ্ববিদ্যালয়"], "নমুনা দেশ"),
        new("ta", ["மீனா", "குமார்", "ஸ்ரீதேவி"], ["எடுத்துக்காட்டு", "மாதிரி"], ["மாதிரி பல்கலைக்கழகம்"], "மாதிரி நாடு"),
        new("th", ["สมชาย", "มาลี", "น้ำฝน", "ปู่ทอง"], ["ตัวอย่างสกุล", "ต้นแบบ", "แบบอย่าง"], ["มหาวิทยาลัยตัวอย่าง"], "ประเทศตัวอย่าง"),
        new("ja", ["太郎", "花子", "美咲", "龍之介", "さくら", "ハナコ"], ["見本", "例山", "標本", "𠮷田", "試野"], ["見本大学 天文学科"], "見本国"),
        new("zh-Hans", ["小明", "丽华", "建国", "雨桐", "晓东", "静"], ["样", "示例", "范", "欧阳", "模"], ["示例大学物理学院"], "示例国"),
        new("ko", ["하늘", "민수", "보기", "나래"], ["견본", "예시", "본", "모범"], ["예시대학교"], "예시국"),
        new("ka", ["ნინო", "გიორგი", "თამარ"], ["ნიმუშაძე", "მაგალითიშვილი"], ["ნიმუშის ობსერვატორია"], "ნიმუშეთი"),
        new("hy", ["Անի", "Արամ", "Նարե"], ["Օրինակյան", "Նմուշյան"], ["Օրինակի աստղադիտարան"], "Օրինակստան"),
    ];

    /// <summary>So many badges. They are made before the clock starts.</summary>
    public static IAsyncEnumerable<Badge> Load(int count) => Repeat([.. Enumerable.Range(0, Math.Min(count, 1000)).Select(i => Create(i, new Random(i)))], count);

    /// <summary>Every token and code is its own, however often the people repeat.</summary>
    private static async IAsyncEnumerable<Badge> Repeat(List<Badge> list, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var badge = list[i % list.Count];
            yield return i < list.Count ? badge : badge with { Token = Token(new Random(i)), Code = $"EH-{i:00000}" };
        }

        await Task.CompletedTask;
    }

    private static string Token(Random random)
    {
        var signature = new byte[Ed25519.SignatureLength];
        random.NextBytes(signature);
        return $"2B.K7QA.{random.Next(100_000, 1_000_000)}.0.{Base32.Encode(signature)}";
    }

    private static Badge Create(int number, Random random)
    {
        var script = random.Next(100) < LatinPercent ? Latin : Others[random.Next(Others.Length)];
        var role = random.Next(Roles.Length);
        return new Badge(
            $"{Pick(script.GivenNames)} {Pick(script.FamilyNames)}",
            script == Latin ? null : $"{Pick(Latin.GivenNames)} {Pick(Latin.FamilyNames)}",
            Pick(script.Affiliations),
            script.Country,
            Roles[role],
            Colours[role],
            Token(random),
            $"EH-{number:00000}",
            script.Language,
            []);

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    private sealed record Script(string? Language, string[] GivenNames, string[] FamilyNames, string[] Affiliations, string Country);
}
