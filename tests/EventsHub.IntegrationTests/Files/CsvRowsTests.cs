using System.Text;
using CsCheck;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Tables;

namespace EventsHub.IntegrationTests.Files;

/// <summary>What people’s files hold, and what readers of CSV stumble over.</summary>
public sealed class CsvRowsTests
{
    private static readonly string[] Pieces = ["a", "#", "é", "見本", " ", "\"", "\"\"", ",", ";", "\t", "\r\n", "\n", "\r", "'", "\\", "\u2028", "\u00a0", new string('x', 300)];

    private static readonly Gen<List<List<string>>> AnyTable = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 6].Select(pieces => "x" + string.Concat(pieces)).List[1, 5].List[1, 20];

    [Fact]
    public void Any_table_comes_back_with_the_line_that_each_row_begins_on() => AnyTable.Sample(table =>
    {
        var (text, expected) = (new StringBuilder(), new List<string>());
        foreach (var row in table)
        {
            expected.Add($"{LinesOf(text.ToString())}: {string.Join('|', row)}");
            text.AppendJoin(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
        }

        Assert.Equal(expected, Read(text.ToString()));
    }, iter: 300, threads: 1);

    [Theory]
    [InlineData("Dobson 8\" telescope,x\ny,z", "1: Dobson 8\" telescope|x", "2: y|z")]
    [InlineData("#1,first\n#2,second", "1: #1|first", "2: #2|second")]
    [InlineData("a,b\rc,d\r", "1: a|b", "2: c|d")]
    [InlineData("\n\r\n  \n,,\nlast", "5: last")]
    [InlineData("\"a\" b,c", "1: a b|c")]
    [InlineData("\"a \"\"b\"\" c\",", "1: a \"b\" c|")]
    [InlineData("\"one\r\ntwo\rthree\nfour\",x\nlast", "1: one\r\ntwo\rthree\nfour|x", "5: last")]
    [InlineData("a\nb,c,d\n\ne", "1: a", "2: b|c|d", "4: e")]
    [InlineData("\"\"", new string[0])]
    [InlineData("", new string[0])]
    public void Text_as_people_write_it_is_taken_as_it_is(string text, params string[] rows) => Assert.Equal(rows, Read(text));

    [Theory]
    [InlineData("a,\"b", 1)]
    [InlineData("a\n\"b\nc\n", 2)]
    [InlineData("a\n\"b\nc\",d\n\"e\"\"\nf", 4)]
    [InlineData("a\n\"", 2)]
    public void A_quotation_mark_that_is_never_closed_is_named_with_its_line(string text, int line)
    {
        var rule = Assert.Throws<DomainRuleException>(() => Read(text));

        Assert.Equal(("import.quote", line), (rule.Code, (int)rule.Args[0]));
    }

    [Fact]
    public void A_cell_may_be_as_long_as_the_file()
    {
        var row = Assert.Single(CsvRows.Read($"\"{new string('é', TableFile.MaxBytes / 2)}\",b", ','));

        Assert.Equal([TableFile.MaxBytes / 2, 1], row.Cells.Select(c => c.Length));
    }

    [Theory]
    [InlineData("sep=|\na|b\n", '|', 1)]
    [InlineData("sep=;\na;b,c\n", ';', 1)]
    [InlineData("sep=\"\na,b\n", ',', 2)]
    [InlineData("sep=é\na,b\n", ',', 2)]
    [InlineData("sep=\na,b\n", ',', 2)]
    public void A_separator_that_the_file_names_is_believed_where_it_can_be_one(string text, char separator, int rows)
    {
        var file = TableFile.Read(Encoding.UTF8.GetBytes(text), null);

        Assert.Equal((separator, rows), (file.Separator, file.Rows.Count));
    }

    private static IEnumerable<string> Read(string text) => CsvRows.Read(text, ',').Select(row => $"{row.Line}: {string.Join('|', row.Cells)}").ToList();

    private static int LinesOf(string text) => text.Replace("\u2028", "x", StringComparison.Ordinal).ReplaceLineEndings("\n").Count(c => c == '\n') + 1;
}
