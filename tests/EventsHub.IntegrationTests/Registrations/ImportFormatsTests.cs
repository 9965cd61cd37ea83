using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using EventsHub.Databases;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>The lists that other systems write, in the encodings and with the separators that they are written in.</summary>
public sealed partial class ImportFormatsTests
{
    /// <summary>Headers of the lists made for this, and of real ones where they lie beside the clone, with what stands in a row below.</summary>
    public static IEnumerable<TheoryDataRow<string, ImportSource, string[]>> Headers { get; } =
    [
        .. Header("pretix-positions", ImportSource.PretixPositions, "Order code", "ABCDE", "Position ID", "1", "Attendee name: Given name", "Zoé",
            "Attendee name: Family name", "Échantillon", "Attendee email", "", "Email", "zoe@example.org", "Company", "Museum", "Country", "FR", "Product", "Regular", "Status", "paid"),
        .. Header("pretix-orders", ImportSource.PretixOrders, "Order code", "ABCDE", "Given name", "Zoé", "Family name", "Échantillon", "Email", "zoe@example.org",
            "Company", "Museum", "Country", "FR", "Status", "paid"),
        .. Header("alfio-attendees", ImportSource.AlfioAttendees, "ID", "77", "Category", "Regular", "Status", "ACQUIRED", "Full Name", "Zoé Échantillon",
            "First Name", "Zoé", "Last Name", "Échantillon", "E-Mail", "zoe@example.org", "Country Code", "FR"),
        .. Header("eventbrite-attendees", ImportSource.Eventbrite, "Order #", "1", "Attendee #", "9", "First Name", "Zoé", "Last Name", "Échantillon",
            "Email", "zoe@example.org", "Ticket Type", "Regular", "Attendee Status", "Attending", "Home Country", "France"),
    ];

    [Theory, MemberData(nameof(Headers))]
    public async Task A_list_of_another_system_is_recognised_by_its_header(string file, ImportSource source, string[] cells)
    {
        var header = (await File.ReadAllLinesAsync(file))[0];
        var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var labels = header.Replace("\"", "", StringComparison.Ordinal).Split(separator);
        var row = new string[labels.Length];
        for (var i = 0; i < cells.Length; i += 2)
        {
            row[Array.IndexOf(labels, cells[i])] = cells[i + 1];
        }

        await ImportsZoeAsync($"{header}\n{string.Join(separator, row)}\n", source);
    }

    [Theory]
    [InlineData("pretix-positions", ImportSource.PretixPositions, 1, "ada@example.org de la Muestra, Ada", "layla@example.org النموذجي, ليلى", "taro@example.org 見本, 太郎", "zoe@example.org Échantillon, Zoé")]
    [InlineData("pretix-orders", ImportSource.PretixOrders, 1, "noor@example.org Sample, Noor", "zoe@example.org Échantillon, Zoé")]
    [InlineData("alfio-attendees", ImportSource.AlfioAttendees, 1, "isil@example.org Örnek, Işıl", "zoe@example.org Échantillon, Zoé")]
    [InlineData("eventbrite-attendees", ImportSource.Eventbrite, 1, "joao@example.org Modelo, Joāo", "zoe@example.org Échantillon, Zoé")]
    [InlineData("alfio-import", ImportSource.AlfioImport, 0, "ada@example.org Sample, Ada", "bo@example.org Muster, Bo", "noor@example.org Voorbeeld, Noor")]
    public async Task A_whole_list_comes_in_and_twice_changes_nothing(string name, ImportSource source, int leftOut, params string[] people)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);
        var file = await File.ReadAllBytesAsync(TestFiles.Own($"orders/{name}.csv"));

        var first = await slice.SendAsync(new ImportRegistrations.Command("TEST24", file, ImportRegistrationsTests.Regular, DryRun: false));
        var second = await slice.SendAsync(new ImportRegistrations.Command("TEST24", file, ImportRegistrationsTests.Regular, DryRun: false));

        Assert.Equal((source, people.Length, leftOut, 0), (first.Source, first.Created, first.LeftOut, first.Refused));
        Assert.Equal((0, people.Length, leftOut), (second.Created, second.Unchanged, second.LeftOut));
        Assert.Equal(people, (await slice.DbAsync(db => db.Registrations().ToListAsync())).Select(r => $"{r.Email} {r.Name.Family}, {r.Name.Given}").Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Every_name_stays_as_it_was_typed_and_is_found_by_it(DatabaseProvider provider)
    {
        // Of the columns of the list, the third is the name; none of those before holds a comma.
        var names = (await File.ReadAllLinesAsync(TestFiles.Own("names.csv"))).Skip(1).Select(line => NameCell().Match(line).Groups[1].Value.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)).ToList();
        var content = "First name,E-mail\n" + string.Concat(names.Select((name, i) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",guest{i:000}@example.org\n"));
        await using var slice = await ImportRegistrationsTests.StartAsync(provider, places: null);

        var result = await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(content), ImportRegistrationsTests.Regular, DryRun: false));

        Assert.True(names.Count > 90);
        Assert.Equal((names.Count, 0), (result.Created, result.Refused));
        var stored = await slice.DbAsync(db => db.Registrations().OrderBy(r => r.Email).ToListAsync());
        Assert.Equal(names.Select(name => name.Normalize()), stored.Select(r => r.Name.Native));
        foreach (var name in names)
        {
            var found = await slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Search = name }));
            Assert.Contains(name.Normalize(), found.Rows.Select(row => row.Name));
        }
    }

    [Theory]
    [InlineData("email,item,attendee_name_given_name,attendee_name_family_name,attendee_company,attendee_country\nzoe@example.org,Regular,Zoé,Échantillon,Museum,FR\n", ImportSource.PretixImport)]
    [InlineData("firstName,lastName,email,lang,reference,company,gender\nZoé,Échantillon,zoe@example.org,fr,id-1,Museum,F\n", ImportSource.AlfioImport)]
    [InlineData("Zoé,Échantillon,Museum,Curator,+33 5 00 00 00 00,zoe@example.org\n", ImportSource.Indico)]
    [InlineData("Prénom;Nom;Courriel;Pays\nZoé;Échantillon;zoe@example.org;France\n", ImportSource.Unknown)]
    [InlineData("sep=;\r\nPrénom;Nom;Courriel\r\nZoé;Échantillon;zoe@example.org\r\n", ImportSource.Unknown)]
    [InlineData("Given name\tFamily name\tE-mail\tInstitution\rZoé\tÉchantillon\tzoe@example.org\tA, B; \"C\"\r", ImportSource.Unknown)]
    public Task A_list_is_understood_as_it_is_written(string content, ImportSource source) => ImportsZoeAsync(content, source);

    [Fact]
    public async Task Any_text_in_a_cell_comes_in_as_it_was_written()
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);
        var cell = Gen.String[Gen.Char["aé漢\"',;\t\r\n =+-"], 1, 12].Where(text => !string.IsNullOrWhiteSpace(text));

        await Gen.Select(cell, cell, Gen.OneOf(',', ';', '\t'), Gen.OneOf("\n", "\r\n", "\r")).SampleAsync(async (first, second, separator, lineEnd) =>
        {
            string Row(params string[] cells) => string.Join(separator, cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + lineEnd;
            var content = Row("E-mail", "Note", "Institution") + Row("zoe@example.org", first, second);
            var read = await slice.SendAsync(new ReadImportFile.Query("TEST24", Encoding.UTF8.GetBytes(content), new()));
            Assert.Equal((separator, 1), (read.Separator, read.Rows));
            Assert.Equal(["zoe@example.org", first, second], read.Columns.Select(c => c.Samples.Single()));
        }, iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("\"E-mail\",\"Note\"\n\"zoe@example.org\",\"a\tb\tc\nd\te\tf\ng\th\ti\"\n", ',')]
    [InlineData("\"E-mail\",\"Note\",\"Institution\"\n\"zoe@example.org\",\";x;y\n;a\",\";b;c\n;d\"\n", ',')]
    [InlineData("Bank of samples\nAccount 1\nDate;Amount;Text\n01/12/2026;-12,50;Fee\n02/12/2026;40,00;A, B\n03/12/2026;40,00;C\n", ';')]
    [InlineData("Name;Town;Note\nA;Paris, 5;x\nB;Lyon, 2\nC;Nice, 1\n", ';')]
    public async Task A_separator_that_stands_inside_cells_does_not_divide_the_file(string content, char separator)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);

        Assert.Equal(separator, (await slice.SendAsync(new ReadImportFile.Query("TEST24", Encoding.UTF8.GetBytes(content), new()))).Separator);
    }

    [Fact]
    public async Task The_sample_of_alfio_is_imported()
    {
        var path = SharedData.Path("orders/alfio-import.sample.csv");
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);

        var result = await slice.SendAsync(new ImportRegistrations.Command("TEST24", await File.ReadAllBytesAsync(path), ImportRegistrationsTests.Regular, DryRun: false));

        Assert.Equal((ImportSource.AlfioImport, 3, 0), (result.Source, result.Created, result.Refused));
    }

    [Theory]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-16", true, "utf-16")]
    [InlineData("utf-16BE", true, "utf-16BE")]
    [InlineData("windows-1252", false, "windows-1252")]
    public async Task The_encoding_is_found_out(string written, bool withMark, string found)
    {
        const string Content = "First name;Last name;E-mail\nZoé;Œuvre–Échantillon;zoe@example.org\n";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Content)];
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);

        var file = await slice.SendAsync(new ReadImportFile.Query("TEST24", bytes, new()));
        await slice.SendAsync(new ImportRegistrations.Command("TEST24", bytes, ImportRegistrationsTests.Regular, DryRun: false));

        Assert.Equal((found, ';'), (file.Encoding, file.Separator));
        Assert.Equal("Œuvre–Échantillon", (await slice.DbAsync(db => db.Registrations().SingleAsync())).Name.Family);
    }

    [Fact]
    public async Task An_encoding_that_bytes_do_not_tell_can_be_chosen()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetBytes("First name,Last name,E-mail\n太郎,見本,taro@example.org\n");
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);

        await slice.SendAsync(new ImportRegistrations.Command("TEST24", bytes, ImportRegistrationsTests.Regular with { Encoding = "shift_jis" }, DryRun: false));

        Assert.Equal("見本", (await slice.DbAsync(db => db.Registrations().SingleAsync())).Name.Family);
    }

    [Fact]
    public async Task Characters_that_were_lost_before_are_not_stored()
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);

        var result = await slice.SendAsync(new ImportRegistrations.Command(
            "TEST24", Encoding.UTF8.GetBytes("First name,E-mail\nZo\uFFFD,zoe@example.org\n"), ImportRegistrationsTests.Regular, DryRun: false));

        Assert.Equal((0, 1), (result.Created, result.Refused));
    }

    [Fact]
    public async Task A_label_that_comes_twice_means_the_attendee_first()
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);
        var bytes = Encoding.UTF8.GetBytes("First name,E-mail,Company,Company\nZoé,zoe@example.org,Museum,Ministry\n");

        var file = await slice.SendAsync(new ReadImportFile.Query("TEST24", bytes, new()));
        var other = await slice.SendAsync(new ReadImportFile.Query("TEST24", bytes, new() { Columns = [new("#3", ImportField.Ignore), new("#4", ImportField.Affiliation)] }));

        Assert.Equal([ImportField.GivenName, ImportField.Email, ImportField.Affiliation, ImportField.Ignore], file.Columns.Select(c => c.Meaning));
        Assert.Equal([ImportField.GivenName, ImportField.Email, ImportField.Ignore, ImportField.Affiliation], other.Columns.Select(c => c.Meaning));
    }

    [Fact]
    public async Task Several_places_bought_in_one_name_are_several_people()
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);
        var file = Encoding.UTF8.GetBytes(
            "Event slug,Order code,Position ID,Email,Product,Attendee name,Attendee name: Given name,Attendee name: Family name,Attendee email,Status\n"
            + "cap,AAAAA,1,zoe@example.org,Regular,,Zoé,Échantillon,,paid\ncap,AAAAA,2,zoe@example.org,Regular,,Zoé,Échantillon,,paid\ncap,BBBBB,1,ben@example.org,Regular,,Ben,Sample,,canceled\n");

        var first = await slice.SendAsync(new ImportRegistrations.Command("TEST24", file, new(), DryRun: false));
        var second = await slice.SendAsync(new ImportRegistrations.Command("TEST24", file, new(), DryRun: false));

        Assert.Equal((2, 1), (first.Created, first.LeftOut));
        Assert.Equal((0, 2, 1), (second.Created, second.Unchanged, second.LeftOut));
    }

    private static IEnumerable<TheoryDataRow<string, ImportSource, string[]>> Header(string name, ImportSource source, params string[] cells) =>
    [
        new(TestFiles.Own($"orders/{name}.csv"), source, cells) { TestDisplayName = $"The header made for {name} is recognised" },
        new(TestFiles.Shared($"orders/{name}.header.csv") ?? "", source, cells)
        {
            TestDisplayName = $"The real header of {name} is recognised",
            Skip = TestFiles.Shared($"orders/{name}.header.csv") is null ? $"One more case would come from orders/{name}.header.csv beside the clone." : null,
        },
    ];

    private static async Task ImportsZoeAsync(string content, ImportSource source)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);

        var first = await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(content), ImportRegistrationsTests.Regular, DryRun: false));
        var second = await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(content), ImportRegistrationsTests.Regular, DryRun: false));

        Assert.Equal(source, first.Source);
        Assert.True(first.Created == 1, string.Join('\n', first.Rows));
        Assert.Equal((0, 1), (second.Created, second.Unchanged));
        var zoe = await slice.DbAsync(db => db.Registrations().SingleAsync());
        Assert.Equal(("Zoé", "Échantillon", "zoe@example.org"), (zoe.Name.Given, zoe.Name.Family, zoe.Email));
    }

    [GeneratedRegex("""^[^,]*,[^,]*,("(?:[^"]|"")*"|[^,]*),""")]
    private static partial Regex NameCell();
}
