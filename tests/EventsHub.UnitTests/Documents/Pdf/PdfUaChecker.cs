using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>The rules of PDF/UA-1 that a machine can check, by clause of ISO 14289-1. docs/accessible-pdf.md lists them.</summary>
internal sealed partial class PdfUaChecker
{
    private static readonly HashSet<string> Roles =
        ["Document", "Sect", "H1", "H2", "H3", "P", "Span", "Link", "Figure", "Table", "TR", "TH", "TD", "L", "LI", "LBody", "TOC", "TOCI"];

    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["TR"] = ["Table"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["LI"] = ["L"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
    };

    private readonly QpdfObjects pdf;
    private readonly List<string> violations = [];
    private readonly List<int> headings = [];
    private readonly Dictionary<(string Page, int ContentId), string> owners = [];
    private readonly HashSet<string> linkedAnnotations = [];

    private PdfUaChecker(QpdfObjects pdf) => this.pdf = pdf;

    /// <summary>Everything that breaks a rule.</summary>
    public static IReadOnlyList<string> Check(string path)
    {
        var checker = new PdfUaChecker(QpdfObjects.Read(path));
        checker.CheckCatalog();
        checker.CheckStructure();
        checker.CheckPages();
        return checker.violations;
    }

    private void CheckCatalog()
    {
        var catalog = pdf.Catalog;
        Require(catalog["/MarkInfo"]?["/Marked"]?.GetValue<bool>() == true, "6.2: the document does not say that it is tagged.");
        Require(QpdfObjects.Text(catalog["/Lang"]).Length > 0, "7.2: the document has no language.");
        Require(catalog["/ViewerPreferences"]?["/DisplayDocTitle"]?.GetValue<bool>() == true, "7.1: viewers show the file name instead of the title.");
        var xmp = catalog["/Metadata"] is { } metadata ? Encoding.UTF8.GetString(pdf.Data(metadata)) : "";
        Require(xmp.Contains("<pdfuaid:part>1</pdfuaid:part>", StringComparison.Ordinal), "5: the metadata do not name PDF/UA-1.");
        Require(DocumentTitle().IsMatch(xmp), "7.1: the metadata have no title.");
    }

    private void CheckStructure()
    {
        var root = pdf.Resolve(pdf.Catalog["/StructTreeRoot"])!;
        CheckElement(root["/K"]!.GetValue<string>(), "", pdf.Catalog["/StructTreeRoot"]!.GetValue<string>());
        Require(headings.Count == 0 || headings[0] == 1, "7.4.2: the first heading is not of the first level.");
        for (var i = 1; i < headings.Count; i++)
        {
            Require(headings[i] <= headings[i - 1] + 1, $"7.4.2: a heading of level {headings[i]} follows one of level {headings[i - 1]}.");
        }
    }

    private void CheckElement(string reference, string parentRole, string parent)
    {
        var element = pdf.Resolve(reference)!.AsObject();
        var role = element["/S"]!.GetValue<string>()[1..];
        Require(Roles.Contains(role), $"7.1: “{role}” is not a standard role.");
        Require(element["/P"]!.GetValue<string>() == parent, $"14.7.2: a {role} names another parent than the one that holds it.");
        Require(!Parents.TryGetValue(role, out var allowed) || allowed.Contains(parentRole), $"7.2: a {role} stands in a {parentRole}.");
        Require(role != "Figure" || QpdfObjects.Text(element["/Alt"]).Length > 0, "7.3: a figure has no alternative text.");
        Require(role != "Figure" || element["/A"]?["/BBox"] is not null, "7.3: a figure does not say where it is.");
        Require(role != "TH" || element["/A"]?["/Scope"] is not null, "7.5: a header cell has no scope.");
        if (role is ['H', var level and >= '1' and <= '6'])
        {
            headings.Add(level - '0');
        }

        var page = element["/Pg"]?.GetValue<string>();
        var kids = element["/K"] as JsonArray ?? [];
        Require(kids.Count > 0, $"7.1: a {role} is empty.");
        foreach (var kid in kids)
        {
            if (kid is JsonObject item)
            {
                if (item["/Type"]!.GetValue<string>() == "/OBJR")
                {
                    Require(role == "Link", $"7.18.5: an annotation stands in a {role}.");
                    linkedAnnotations.Add(item["/Obj"]!.GetValue<string>());
                }
                else
                {
                    Own(item["/Pg"]!.GetValue<string>(), QpdfObjects.Number(item["/MCID"]!), reference);
                }
            }
            else if (kid!.GetValueKind() == System.Text.Json.JsonValueKind.Number)
            {
                Own(page!, QpdfObjects.Number(kid), reference);
            }
            else
            {
                CheckElement(kid.GetValue<string>(), role, reference);
            }
        }
    }

    private void Own(string page, int contentId, string element) => Require(owners.TryAdd((page, contentId), element), "14.7.4: two elements hold the same content.");

    private void CheckPages()
    {
        var parents = ParentTree();
        var toUnicode = new Dictionary<string, HashSet<int>>();
        foreach (var (reference, page) in pdf.Pages)
        {
            var scan = ContentScanner.Scan(pdf.Data(page["/Contents"]));
            violations.AddRange(scan.Violations);
            var array = pdf.Resolve(parents[QpdfObjects.Number(page["/StructParents"]!)])!.AsArray();
            foreach (var id in scan.ContentIds)
            {
                var owner = owners.GetValueOrDefault((reference, id));
                Require(owner is not null && id < array.Count && array[id]!.GetValue<string>() == owner, $"14.7.4: content {id} of a page is not in the structure.");
            }

            CheckFonts(page, scan, toUnicode);
            CheckAnnotations(page, parents);
        }
    }

    private void CheckAnnotations(JsonObject page, Dictionary<int, JsonNode> parents)
    {
        foreach (var annotation in page["/Annots"] as JsonArray ?? [])
        {
            Require(page["/Tabs"]?.GetValue<string>() == "/S", "7.18.3: the tab order does not follow the structure.");
            var reference = annotation!.GetValue<string>();
            var link = pdf.Resolve(reference)!;
            Require(linkedAnnotations.Contains(reference) && link["/StructParent"] is { } key && parents.ContainsKey(QpdfObjects.Number(key)), "7.18.5: a link is not in the structure.");
            Require(QpdfObjects.Text(link["/Contents"]).Length > 0, "7.18.5: a link has no description.");
        }
    }

    private void CheckFonts(JsonObject page, ContentScanner scan, Dictionary<string, HashSet<int>> toUnicode)
    {
        var fonts = pdf.Resolve(page["/Resources"])!["/Font"]!;
        foreach (var (name, codes) in scan.Codes)
        {
            var font = pdf.Resolve(fonts[name])!;
            if (!toUnicode.TryGetValue(name, out var mapped))
            {
                var descendant = pdf.Resolve(font["/DescendantFonts"]![0])!;
                var descriptor = pdf.Resolve(descendant["/FontDescriptor"])!;
                Require(descriptor["/FontFile2"] is not null || descriptor["/FontFile3"] is not null, $"7.21.4: {name} is not embedded.");
                Require(descendant["/Subtype"]!.GetValue<string>() == "/CIDFontType0" || descendant["/CIDToGIDMap"] is not null, $"7.21.3: {name} does not say which glyphs its codes are.");
                var map = font["/ToUnicode"] is { } stream ? Encoding.ASCII.GetString(pdf.Data(stream)) : "";
                mapped = [.. MappedCode().Matches(map).Select(match => Convert.ToInt32(match.Groups[1].Value, 16))];
                toUnicode.Add(name, mapped);
            }

            Require(codes.IsSubsetOf(mapped), $"7.21.7: {name} shows glyphs that stand for no character.");
        }
    }

    private Dictionary<int, JsonNode> ParentTree()
    {
        var result = new Dictionary<int, JsonNode>();
        var root = pdf.Resolve(pdf.Resolve(pdf.Catalog["/StructTreeRoot"])!["/ParentTree"])!;
        foreach (var leaf in root["/Kids"]!.AsArray())
        {
            var numbers = pdf.Resolve(leaf)!["/Nums"]!.AsArray();
            for (var i = 0; i + 1 < numbers.Count; i += 2)
            {
                result.Add(QpdfObjects.Number(numbers[i]!), numbers[i + 1]!);
            }
        }

        return result;
    }

    private void Require(bool holds, string violation)
    {
        if (!holds)
        {
            violations.Add(violation);
        }
    }

    [GeneratedRegex("<dc:title>.*<rdf:li[^>]*>[^<]+</rdf:li>")]
    private static partial Regex DocumentTitle();

    [GeneratedRegex("(?m)^<([0-9A-F]{4})><[0-9A-F]{4,}>")]
    private static partial Regex MappedCode();
}
