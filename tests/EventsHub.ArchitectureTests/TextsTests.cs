using System.Text.RegularExpressions;
using System.Xml.Linq;
using EventsHub.Kernel.Text;

namespace EventsHub.ArchitectureTests;

/// <summary>Every text that the code asks for is there in French, and in Arabic where attendees read it.</summary>
public sealed partial class TextsTests
{
    private static readonly ILookup<string, Entry> Entries = Directory
        .EnumerateFiles(Sources.Folder, "*.resx", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Texts")
        .SelectMany(file => XDocument.Load(file).Root!.Elements("data").Select(data => new Entry(
            Path.GetRelativePath(Sources.Folder, file).Split('/', '\\')[0], Path.GetFileNameWithoutExtension(file), (string)data.Attribute("name")!, (string)data.Element("value")!)))
        .ToLookup(entry => entry.Language);

    [Fact]
    public void Every_text_has_its_French() => Findings.None(Missing("fr", Asked(Sources.All)));

    [Fact]
    public void Every_text_that_attendees_read_has_its_Arabic() => Findings.None(Missing("ar", Asked(Sources.All.Where(file => ForAttendees().IsMatch(file.Path)))));

    [Fact]
    public void A_text_without_translation_is_noticed()
    {
        SourceFile page = new("EventsHub.Trips/Pages/Public/X.cshtml", "@T[\"A sentence that nobody has said.\"] @T[\"Save\"] @T.Count(2, \"One sheep\", \"{0} sheep\")");

        Assert.Matches(ForAttendees(), page.Path);
        Assert.Equal(["EventsHub.Trips: A sentence that nobody has said.", "EventsHub.Trips: One sheep", "EventsHub.Trips: {0} sheep"], Missing("fr", Asked([page])));
        // The shell knows no trips, and would stand there without the words of trips.
        var key = Entries["fr"].First(entry => entry.Room == "EventsHub.Trips").Key;
        Assert.Equal([$"EventsHub.Shell: {key}"], Missing("fr", [("EventsHub.Shell", key)]));
    }

    [Fact]
    public void Attendees_read_in_every_place_that_is_listed() => Assert.Equal(
        ["EventsHub.Conference/Contracts/Seats.cs", "EventsHub.Forms/Contracts/AnswerWords.cs", "EventsHub.Forms/Contracts/EventForm.cs", "EventsHub.Forms/Contracts/QuestionFieldsTagHelper.cs",
            "EventsHub.Forms/Domain/AnswerReading.cs", "EventsHub.Mailings/Sending/Letters.cs", "EventsHub.Registrations/Answers/AnswersOfForm.cs", "EventsHub.Registrations/Domain/BillingParty.cs", "EventsHub.Registrations/Domain/Order.Buyer.cs", "EventsHub.Registrations/Domain/Order.Group.cs", "EventsHub.Registrations/Domain/ProductSelection.cs", "EventsHub.Registrations/Domain/Voucher.Use.cs",
            "EventsHub.Registrations/Invoices/InvoiceComposer.cs", "EventsHub.Registrations/Invoices/InvoiceDocument.cs",
            "EventsHub.Registrations/Registering/AttendeeInput.cs", "EventsHub.Registrations/Registering/AttendeeInputValidator.cs",
            "EventsHub.Registrations/Registering/BillingInput.cs", "EventsHub.Registrations/Registering/BillingInputValidator.cs",
            "EventsHub.Registrations/Registering/BuyerInput.cs", "EventsHub.Registrations/Registering/BuyerInputValidator.cs",
            "EventsHub.Registrations/Registering/Register.cs", "EventsHub.Registrations/Vouchers/DiscountWords.cs"],
        Sources.All.Select(file => file.Path).Where(path => ForAttendees().IsMatch(path) && !Folders().IsMatch(path)));

    [Fact]
    public void A_module_has_its_texts_in_files_of_its_name() => Findings.None(
        Entries.SelectMany(language => language).Where(entry => entry.Room != $"EventsHub.{entry.File.Split('.')[0]}").Select(entry => entry.File).Distinct());

    [Theory, InlineData("fr"), InlineData("ar")]
    public void No_text_is_translated_twice(string language) =>
        Findings.None(Entries[language].GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Translations_keep_the_placeholders() => Findings.None(
        from entry in Entries["fr"].Concat(Entries["ar"])
        where !entry.Key.Contains('|', StringComparison.Ordinal)
        where !Placeholders(entry.Key).SetEquals(Placeholders(entry.Value))
        select $"{entry.File}: {entry.Key}");

    [Fact]
    public void No_translation_is_left_over()
    {
        var literals = Sources.All.GroupBy(file => House.RoomOf(file.Project)).ToDictionary(
            room => room.Key, room => string.Join('\n', room.Select(file => file.Text)).Replace("\\\"", "\"", StringComparison.Ordinal));
        var leftOver = from entry in Entries["fr"].Concat(Entries["ar"])
                       // Shared words such as "Save" wait in the kernel for their next use.
                       where entry.Room != "EventsHub.Kernel"
                       let key = entry.Key.Split('|')[0]
                       where !literals.Any(room => Knows(room.Key, entry.Room) && room.Value.Contains($"\"{key}\"", StringComparison.Ordinal))
                       select $"{entry.File}: {key}";
        Findings.None(leftOver);
    }

    [Fact]
    public void The_language_spoken_decides_the_text_and_the_form_of_its_plural()
    {
        var texts = new Texts(EventsHubModules.All.Catalogue);
        string Problems(int n) => texts.Count(n, "There is a problem", "There are {0} problems");

        using (Texts.In("fr"))
        {
            Assert.Equal("Précédent", texts["Previous"]);
            Assert.Equal("Il y a un problème", Problems(1));
        }

        using (Texts.In("ar"))
        {
            Assert.Equal("هناك مشكلة", Problems(1));
            Assert.Equal("هناك مشكلتان", Problems(2));
            Assert.Equal("هناك 3 مشاكل", Problems(3));
            Assert.Equal("هناك 11 مشكلة", Problems(11));
        }

        using (Texts.In("ja"))
        {
            Assert.Equal("Previous", texts["Previous"]);
        }
    }

    // A module speaks with its own words and those of what it builds on: another may not be there.
    private static IEnumerable<string> Missing(string language, IEnumerable<(string Room, string Key)> asked)
    {
        var translated = Entries[language].ToLookup(entry => entry.Key, entry => entry.Room);
        return asked.Distinct().Where(text => !translated[text.Key].Any(room => Knows(text.Room, room))).Select(text => $"{text.Room}: {text.Key}");
    }

    private static bool Knows(string room, string other) => room == other || DependencyTests.MayKnow[room].Contains(other);

    private static IEnumerable<(string Room, string Key)> Asked(IEnumerable<SourceFile> files) =>
        from file in files
        let code = Comments().Replace(file.Text, "")
        from match in Lookups().Matches(code).Concat(Counts().Matches(code)).Concat(Rules().Matches(code))
        from @group in match.Groups.Values.Skip(1)
        select (House.RoomOf(file.Project), Regex.Unescape(@group.Value));

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("""\b[Tt](?:exts)?\["((?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex Lookups();

    [GeneratedRegex("""\b[Tt](?:exts)?\.Count\([^"]*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex Counts();

    // A rule of the domain: its code, then the sentence.
    [GeneratedRegex("""
        "[a-z][a-z-]*\.[a-z.-]+",\s*"([A-Z](?:[^"\\]|\\.)*)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Rules();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"/Pages/Public/|^EventsHub\.Shell/(Pages/(Shared/|Error\.)|TagHelpers/)|^EventsHub\.Registrations/(Mails/|Invoices/Invoice(Composer|Document)\.cs|Registering/(Register|AttendeeInput\w*|BillingInput\w*|BuyerInput\w*)\.cs|Groups/(?!ListGroups)\w+\.cs|Domain/(BillingParty|Order\.Buyer|Order\.Group|ProductSelection|Voucher\.Use)\.cs|Vouchers/DiscountWords\.cs)|^EventsHub\.Conference/Contracts/Seats\.cs|^EventsHub\.Forms/(Contracts/(EventForm|QuestionFieldsTagHelper|AnswerWords)|Domain/AnswerReading)\.cs|^EventsHub\.Mailings/Sending/Letters\.cs|^EventsHub\.Registrations/Answers/AnswersOfForm\.cs")]
    private static partial Regex ForAttendees();

    [GeneratedRegex("/(Pages|TagHelpers|Mails|Groups)/")]
    private static partial Regex Folders();

    private sealed record Entry(string Room, string File, string Key, string Value)
    {
        public string Language => File.Split('.')[^1];
    }
}
