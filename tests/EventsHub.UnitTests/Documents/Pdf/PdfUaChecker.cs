using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>The rules of PDF/UA-1 that a machine can check, by clause of ISO 14289-1. docs/accessible-pdf.md lists them.</summary>
internal sealed partial class PdfUaChecker
{
    private static readonly HashSet<string> Standard =
    [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
        "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
        "Figure", "Formula", "Form",
    ];

    /// <summary>Where an element may stand.</summary>
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TFoot"] = ["Table"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["LI"] = ["L"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
        ["RB"] = ["Ruby"],
        ["RT"] = ["Ruby"],
        ["RP"] = ["Ruby"],
        ["WT"] = ["Warichu"],
        ["WP"] = ["Warichu"],
    };

    /// <summary>What an element may hold.</summary>
    private static readonly Dictionary<string, string[]> Children = new()
    {
        ["Table"] = ["TR", "THead", "TBody", "TFoot", "Caption"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TFoot"] = ["TR"],
        ["TR"] = ["TH", "TD"],
        ["L"] = ["L", "LI", "Caption"],
        ["LI"] = ["Lbl", "LBody"],
        ["TOC"] = ["TOC", "TOCI", "Caption"],
    };

    private readonly QpdfObjects pdf;
    private readonly List<string> violations = [];
    private readonly List<int> headings = [];
    private readonly Dictionary<(string Page, int ContentId), string> owners = [];
    private readonly Dictionary<string, string> annotationOwners = [];
    private readonly HashSet<string> noteIds = [];
    private readonly Dictionary<string, string> roleMap = [];
    private bool usesPlainHeadings;

    private PdfUaChecker(QpdfObjects pdf) => this.pdf = pdf;

    /// <summary>Everything that breaks a rule.</summary>
    public static IReadOnlyList<string> Check(string path)
    {
        var checker = new PdfUaChecker(QpdfObjects.Read(path));
        checker.CheckFile(path);
        checker.CheckCatalog();
        checker.CheckStructure();
        checker.CheckPages();
        checker.CheckObjects();
        return [.. checker.violations.Distinct()];
    }

    private void CheckFile(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[9];
        file.ReadExactly(head);
        Require(Header().IsMatch(Encoding.Latin1.GetString(head)), "6.1: the header is not that of PDF 1.0 to 1.7.");
        Require(pdf.Trailer["/Encrypt"] is null || (QpdfObjects.Number(pdf.Resolve(pdf.Trailer["/Encrypt"])!["/P"] ?? 0) & 512) == 512, "7.16: the encryption keeps assistive technology out.");
    }

    private void CheckCatalog()
    {
        var catalog = pdf.Catalog;
        Require(catalog["/MarkInfo"]?["/Marked"]?.GetValue<bool>() == true, "6.2: the document does not say that it is tagged.");
        Require(catalog["/MarkInfo"]?["/Suspects"]?.GetValue<bool>() != true, "7.1: the document says that its tags are suspect.");
        RequireLanguage(catalog["/Lang"], "the document");
        Require(QpdfObjects.Text(catalog["/Lang"]).Length > 0, "7.2: the document has no language.");
        Require(catalog["/ViewerPreferences"]?["/DisplayDocTitle"]?.GetValue<bool>() == true, "7.1: viewers show the file name instead of the title.");
        Require(catalog["/StructTreeRoot"] is not null, "7.1: there is no structure tree.");
        Require(catalog["/Metadata"] is not null, "7.1: there is no metadata stream.");
        Require(pdf.Resolve(catalog["/AcroForm"])?["/XFA"] is null, "7.15: there is an XFA form.");
        var xmp = catalog["/Metadata"] is { } metadata ? Encoding.UTF8.GetString(pdf.Data(metadata)) : "";
        Require(xmp.Contains("<pdfuaid:part>1</pdfuaid:part>", StringComparison.Ordinal) && xmp.Contains("xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"", StringComparison.Ordinal), "5: the metadata do not name PDF/UA-1.");
        Require(DocumentTitle().IsMatch(xmp), "7.1: the metadata have no title.");
        if (xmp.Length > 0)
        {
            System.Xml.Linq.XDocument.Parse(xmp);
        }

        if (pdf.Resolve(catalog["/OCProperties"]) is { } optional)
        {
            foreach (var configuration in (optional["/Configs"] as JsonArray ?? []).Append(optional["/D"]).Select(pdf.Resolve).OfType<JsonNode>())
            {
                Require(QpdfObjects.Text(configuration["/Name"]).Length > 0, "7.10: a configuration of optional content has no name.");
                Require(configuration["/AS"] is null, "7.10: optional content shows itself by circumstance.");
            }
        }
    }

    private void CheckStructure()
    {
        if (pdf.Resolve(pdf.Catalog["/StructTreeRoot"]) is not { } root)
        {
            return;
        }

        foreach (var (role, mapped) in pdf.Resolve(root["/RoleMap"]) as JsonObject ?? [])
        {
            roleMap.Add(role[1..], mapped!.GetValue<string>()[1..]);
            Require(!Standard.Contains(role[1..]), $"7.1: the standard role {role[1..]} is given another meaning.");
        }

        CheckElement(root["/K"]!.GetValue<string>(), "", pdf.Catalog["/StructTreeRoot"]!.GetValue<string>());
        Require(headings.Count == 0 || headings[0] == 1, "7.4.2: the first heading is not of the first level.");
        for (var i = 1; i < headings.Count; i++)
        {
            Require(headings[i] <= headings[i - 1] + 1, $"7.4.2: a heading of level {headings[i]} follows one of level {headings[i - 1]}.");
        }

        Require(!usesPlainHeadings || headings.Count == 0, "7.4.4: headings with and without levels are mixed.");
    }

    private string RoleOf(JsonObject element)
    {
        var role = element["/S"]!.GetValue<string>()[1..];
        var seen = new HashSet<string>();
        while (!Standard.Contains(role) && roleMap.TryGetValue(role, out var next))
        {
            if (!seen.Add(role))
            {
                Require(false, "7.1: the role map goes in circles.");
                break;
            }

            role = next;
        }

        Require(Standard.Contains(role), $"7.1: “{role}” is no standard role and is not mapped to one.");
        return role;
    }

    private void CheckElement(string reference, string parentRole, string parent)
    {
        var element = pdf.Resolve(reference)!.AsObject();
        var role = RoleOf(element);
        Require(element["/P"] is not null, $"7.1: a {role} names no parent.");
        Require(element["/P"]?.GetValue<string>() == parent, $"14.7.2: a {role} names another parent than the one that holds it.");
        Require(!Parents.TryGetValue(role, out var allowed) || allowed.Contains(parentRole), $"7.2: a {role} stands in a {parentRole}.");
        RequireLanguage(element["/Lang"], $"a {role}");
        var says = QpdfObjects.Text(element["/Alt"]).Length > 0 || element["/ActualText"] is not null;
        Require(role != "Figure" || says, "7.3: a figure has no alternative text.");
        Require(role != "Figure" || Attribute(element, "/BBox") is not null, "7.3: a figure does not say where it is.");
        Require(role != "Formula" || says, "7.7: a formula has no alternative text.");
        Require(role != "Note" || (QpdfObjects.Text(element["/ID"]) is { Length: > 0 } id && noteIds.Add(id)), "7.9: a note has no ID of its own.");
        usesPlainHeadings |= role == "H";
        if (role is ['H', var level and >= '1' and <= '6'])
        {
            headings.Add(level - '0');
        }

        CheckKids(element, reference, role);
    }

    private void CheckKids(JsonObject element, string reference, string role)
    {
        var page = element["/Pg"]?.GetValue<string>();
        var kids = element["/K"] switch { JsonArray array => [.. array], JsonNode one => [one], _ => new List<JsonNode?>() };
        Require(kids.Count > 0, $"7.1: a {role} is empty.");
        var roles = new List<string>();
        foreach (var kid in kids)
        {
            if (kid is JsonObject item)
            {
                if (item["/Type"]!.GetValue<string>() == "/OBJR")
                {
                    annotationOwners[item["/Obj"]!.GetValue<string>()] = role;
                }
                else
                {
                    Own(item["/Pg"]!.GetValue<string>(), QpdfObjects.Number(item["/MCID"]!), reference);
                }
            }
            else if (kid!.GetValueKind() == JsonValueKind.Number)
            {
                Own(page!, QpdfObjects.Number(kid), reference);
            }
            else
            {
                roles.Add(RoleOf(pdf.Resolve(kid)!.AsObject()));
                CheckElement(kid.GetValue<string>(), role, reference);
            }
        }

        Require(!Children.TryGetValue(role, out var allowed) || roles.All(allowed.Contains), $"7.2: a {role} holds what it may not.");
        Require(roles.Count(kid => kid == "Caption") <= 1 && roles.IndexOf("Caption") is var at && (at <= 0 || (role == "Table" && at == roles.Count - 1)), $"7.2: the caption of a {role} is neither its first element nor, in a table, its last.");
        Require(roles.Count(kid => kid == "H") <= 1, "7.4.4: one element holds two plain headings.");
        if (role == "Table")
        {
            Require(roles.Count(kid => kid == "THead") <= 1 && roles.Count(kid => kid == "TFoot") <= 1, "7.2: a table has more than one head or foot.");
            Require(!(roles.Contains("THead") || roles.Contains("TFoot")) || roles.Contains("TBody"), "7.2: a table with a head or foot has no body.");
            CheckTable(element);
        }
    }

    /// <summary>Rows have the same number of columns, cells do not overlap, and every data cell has a header with a scope.</summary>
    private void CheckTable(JsonObject table)
    {
        var taken = new HashSet<(int Row, int Column)>();
        var hasScopes = true;
        int rowCount = 0, headers = 0, data = 0;
        foreach (var row in Rows(table))
        {
            var column = 0;
            foreach (var cell in Elements(row))
            {
                while (taken.Contains((rowCount, column)))
                {
                    column++;
                }

                var (columns, rows) = (Span(cell, "/ColSpan"), Span(cell, "/RowSpan"));
                for (var i = 0; i < columns * rows; i++)
                {
                    Require(taken.Add((rowCount + (i / columns), column + (i % columns))), "7.2: cells of a table overlap.");
                }

                column += columns;
                var isHeader = RoleOf(cell) == "TH";
                (headers, data) = isHeader ? (headers + 1, data) : (headers, data + 1);
                hasScopes &= !isHeader || Attribute(cell, "/Scope") is not null || cell["/ID"] is not null;
            }

            rowCount++;
        }

        Require(taken.Count == 0 || taken.All(place => place.Row < rowCount), "7.2: a cell goes on under the last row of its table.");
        Require(taken.GroupBy(place => place.Row).Select(row => row.Count()).Distinct().Count() <= 1, "7.2: rows of a table have different numbers of columns.");
        Require(hasScopes, "7.5: a header cell has no scope.");
        Require(data == 0 || headers > 0, "7.5: a table has no header cell.");
    }

    private IEnumerable<JsonObject> Rows(JsonObject table) => Elements(table).SelectMany(element => RoleOf(element) switch { "TR" => [element], "Caption" => [], _ => Elements(element) });

    private IEnumerable<JsonObject> Elements(JsonObject element) => (element["/K"] as JsonArray ?? []).Where(kid => kid is JsonValue && kid.GetValueKind() == JsonValueKind.String).Select(kid => pdf.Resolve(kid)!.AsObject());

    private static int Span(JsonObject cell, string name) => Attribute(cell, name) is { } span ? QpdfObjects.Number(span) : 1;

    private static JsonNode? Attribute(JsonObject element, string name) => element["/A"] switch
    {
        JsonArray all => all.Select(one => one?[name]).FirstOrDefault(value => value is not null),
        JsonObject one => one[name],
        _ => null,
    };

    private void Own(string page, int contentId, string element) => Require(owners.TryAdd((page, contentId), element), "14.7.4: two elements hold the same content.");

    private void CheckPages()
    {
        var parents = ParentTree();
        var fonts = new PdfUaFonts(pdf, Require);
        foreach (var (reference, page) in pdf.Pages)
        {
            var scan = ContentScanner.Scan(pdf.Data(page["/Contents"]));
            violations.AddRange(scan.Violations);
            var array = page["/StructParents"] is { } key && parents.GetValueOrDefault(QpdfObjects.Number(key)) is { } list ? pdf.Resolve(list)!.AsArray() : null;
            foreach (var id in scan.ContentIds)
            {
                var owner = owners.GetValueOrDefault((reference, id));
                Require(owner is not null && id < array?.Count && array[id]!.GetValue<string>() == owner, $"14.7.4: content {id} of a page is not in the structure.");
            }

            fonts.Check(pdf.Resolve(page["/Resources"]), scan);
            CheckAnnotations(page, parents);
        }

        foreach (var (_, form) in pdf.Streams.Where(stream => stream.Dictionary["/Subtype"]?.GetValue<string>() == "/Form"))
        {
            var scan = ContentScanner.Scan(pdf.Data(form), mustBeMarked: false);
            Require(scan.ContentIds.Count == 0, "7.20: a form that may be shown more than once holds content of the structure.");
            fonts.Check(pdf.Resolve(pdf.Resolve(form)!["/Resources"]), scan);
        }
    }

    private void CheckAnnotations(JsonObject page, Dictionary<int, JsonNode> parents)
    {
        foreach (var annotation in page["/Annots"] as JsonArray ?? [])
        {
            Require(page["/Tabs"]?.GetValue<string>() == "/S", "7.18.3: the tab order does not follow the structure.");
            var reference = annotation!.GetValue<string>();
            var dictionary = pdf.Resolve(reference)!;
            var kind = dictionary["/Subtype"]!.GetValue<string>()[1..];
            var owner = annotationOwners.GetValueOrDefault(reference);
            var isTied = owner is not null && dictionary["/StructParent"] is { } key && parents.ContainsKey(QpdfObjects.Number(key));
            switch (kind)
            {
                case "Link":
                    Require(isTied && owner == "Link", "7.18.5: a link is not in the structure.");
                    Require(QpdfObjects.Text(dictionary["/Contents"]).Length > 0, "7.18.5: a link has no description.");
                    break;
                case "Widget":
                    Require(isTied && owner == "Form", "7.18.4: a field is not in a form.");
                    Require(QpdfObjects.Text(dictionary["/TU"]).Length > 0, "7.18.1: a field has no description.");
                    break;
                case "PrinterMark":
                    Require(owner is null, "7.18.8: a printer's mark is in the structure.");
                    break;
                case "TrapNet":
                    Require(false, "7.18.2: there is a trap network.");
                    break;
                default:
                    Require(isTied && owner == "Annot", $"7.18.1: a {kind} is not in the structure.");
                    Require(QpdfObjects.Text(dictionary["/Contents"]).Length > 0, $"7.18.1: a {kind} has no description.");
                    break;
            }
        }
    }

    /// <summary>What is wrong wherever it stands.</summary>
    private void CheckObjects()
    {
        foreach (var node in pdf.Values.Concat(pdf.Streams.Select(stream => (JsonNode)stream.Dictionary)).OfType<JsonObject>())
        {
            Require(node["/EF"] is null || (QpdfObjects.Text(node["/F"]).Length > 0 && QpdfObjects.Text(node["/UF"]).Length > 0), "7.11: an attached file has no name.");
            Require(node["/Subtype"]?.ToJsonString() != "\"/Form\"" || node["/Ref"] is null, "7.20: there is a reference XObject.");
            if (node["/S"]?.ToJsonString() == "\"/MCD\"")
            {
                Require(node["/CT"] is not null && node["/Alt"] is not null, "7.18.6.2: a media clip has no type or no alternative text.");
            }
        }
    }

    private Dictionary<int, JsonNode> ParentTree()
    {
        var result = new Dictionary<int, JsonNode>();
        var root = pdf.Resolve(pdf.Resolve(pdf.Catalog["/StructTreeRoot"])?["/ParentTree"]);
        foreach (var leaf in root?["/Kids"] as JsonArray ?? [])
        {
            var numbers = pdf.Resolve(leaf)!["/Nums"]!.AsArray();
            for (var i = 0; i + 1 < numbers.Count; i += 2)
            {
                result.Add(QpdfObjects.Number(numbers[i]!), numbers[i + 1]!);
            }
        }

        return result;
    }

    private void RequireLanguage(JsonNode? language, string what) => Require(language is null || Language().IsMatch(QpdfObjects.Text(language)), $"7.2: the language of {what} is none.");

    private void Require(bool holds, string violation)
    {
        if (!holds)
        {
            violations.Add(violation);
        }
    }

    [GeneratedRegex(@"^%PDF-1\.[0-7][\r\n]")]
    private static partial Regex Header();

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")]
    private static partial Regex Language();

    [GeneratedRegex("<dc:title>.*<rdf:li[^>]*>[^<]+</rdf:li>")]
    private static partial Regex DocumentTitle();
}
