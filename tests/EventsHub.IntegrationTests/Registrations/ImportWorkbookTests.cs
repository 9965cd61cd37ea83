using System.IO.Compression;
using System.Text;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Lists of people as Excel keeps them.</summary>
public sealed class ImportWorkbookTests
{
    [Theory, EachDatabase]
    public async Task People_of_a_workbook_are_registered_once_only(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        var file = People();

        var read = await slice.SendAsync(new ReadImportFile.Query("TEST24", file, new()));
        var first = await ImportAsync(slice, file);
        var second = await ImportAsync(slice, file);

        Assert.Equal((null, null, true, 4), (read.Encoding, read.Separator, read.HasHeader, read.Rows));
        Assert.Equal(["2030-06-24"], read.Columns.Single(c => c.Label == "Arrives").Samples);
        Assert.Equal((3, 0, 1), (first.Created, first.Unchanged, first.Refused));
        Assert.Equal((0, 3, 1), (second.Created, second.Unchanged, second.Refused));
        Assert.Equal(5, first.Rows.Single(r => r.Outcome == ImportOutcome.Refuse).Line);
        var stored = await slice.DbAsync(db => db.Registrations().OrderBy(r => r.Email).ToListAsync());
        Assert.Equal(["=1+1", "太郎", "Zoé"], stored.Select(r => r.Name.Given));
        Assert.Equal("1906", stored[2].Affiliation);
    }

    [Fact]
    public async Task Columns_without_labels_and_coloured_cells_do_no_harm()
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);
        const string Rows = """<row r="3">{0}</row><row r="5">{1}</row>""";
        var file = Sheet("A1:AZ5", string.Format(
            System.Globalization.CultureInfo.InvariantCulture, Rows, Cells(3, "Name", "E-mail"), Cells(5, "Zoé Échantillon", "zoe@example.org", "a remark") + """<c r="AZ5"/>"""));

        var read = await slice.SendAsync(new ReadImportFile.Query("TEST24", file, new()));
        var result = await ImportAsync(slice, file);

        Assert.Equal(["Name", "E-mail", ""], read.Columns.Select(c => c.Label));
        Assert.Equal((1, 5), (result.Created, Assert.Single(result.Rows).Line));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "broken", "import.no-workbook" },
        { "document", "import.no-workbook" },
        { "deep", "import.no-workbook" },
        { "locked", "import.locked-workbook" },
        { "old", "import.old-workbook" },
        { "empty", "import.empty" },
        { "gigabytes", "import.too-large" },
        { "rows", "import.too-many-rows" },
        { "wide", "import.too-wide" },
        { "wide, unsaid", "import.too-wide" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_workbook_that_cannot_be_read_is_refused_with_what_to_do(string kind, string code)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(DatabaseProvider.Sqlite);
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016]];
        var blanks = new string(' ', kind == "gigabytes" ? 10 * 1024 * 1024 : 0);
        var file = kind switch
        {
            "broken" => People()[..1500],
            "document" => Zip(("word/document.xml", "<document/>")),
            "deep" => Sheet("A1:B2", $"""<row r="1">{Cells(1, "Name", "E-mail")}</row>{string.Concat(Enumerable.Repeat("<row>", 50_000))}{string.Concat(Enumerable.Repeat("</row>", 50_000))}"""),
            "locked" => [.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[96]],
            "old" => compound,
            "empty" => Sheet("A1", ""),
            "gigabytes" => Zip([.. Enumerable.Range(1, 21).Select(part => ($"xl/worksheets/sheet{part}.xml", blanks))]),
            "rows" => Sheet("A1:A50001", string.Concat(Enumerable.Range(1, 50_001).Select(row => $"""<row r="{row}">{Cells(row, "x")}</row>"""))),
            _ => Sheet(kind == "wide" ? "A1:XFD2" : null, $"""<row r="1">{Cells(1, "Name", "E-mail")}</row><row r="2">{Cells(2, "Zoé", "zoe@example.org")}<c r="SG2"/></row>"""),
        };

        var rule = await Assert.ThrowsAsync<DomainRuleException>(() => ImportAsync(slice, file));

        Assert.Equal((code, "File"), (rule.Code, rule.Field));
    }

    internal static byte[] People()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object>
        {
            ["People"] = new[]
            {
                Person("Zoé", "Échantillon", "zoe@example.org", "FR", 1906),
                Person("太郎", "見本", "taro@example.org", "Japan", "見本館"),
                Person("=1+1", "'-Quoted", "mallory@example.org", "DE", ""),
                Person("Ben", "Sample", "nowhere", "DE", ""),
            },
            ["Notes"] = new[] { new { Name = "Nobody", Mail = "nobody@example.org" } },
        });
        return stream.ToArray();

        static Dictionary<string, object> Person(string given, string family, string email, string country, object affiliation) => new()
        {
            ["First name"] = given, ["Last name"] = family, ["E-mail"] = email, ["Country"] = country, ["Affiliation"] = affiliation, ["Arrives"] = new DateTime(2030, 6, 24),
        };
    }

    private static string Cells(int row, params string[] texts) => string.Concat(texts.Select((text, i) => $"""<c r="{(char)('A' + i)}{row}" t="inlineStr"><is><t>{text}</t></is></c>"""));

    private static byte[] Sheet(string? dimension, string rows) => Zip(
        ("[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{(dimension is null ? "" : $"<dimension ref=\"{dimension}\"/>")}<sheetData>{rows}</sheetData></worksheet>"""));

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static Task<ImportRegistrations.Result> ImportAsync(Slice slice, byte[] file) =>
        slice.SendAsync(new ImportRegistrations.Command("TEST24", file, ImportRegistrationsTests.Regular, DryRun: false));
}
