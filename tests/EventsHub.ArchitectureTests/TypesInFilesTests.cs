namespace EventsHub.ArchitectureTests;

/// <summary>Whoever knows the name of a type knows its file, and there is only one of that name.</summary>
public sealed class TypesInFilesTests
{
    [Fact]
    public void A_type_is_in_the_file_of_its_name() => Findings.None(Sources.All.Where(file => file.IsCode).SelectMany(Misplaced));

    [Fact]
    public void A_type_in_a_file_of_another_name_is_noticed()
    {
        Assert.Equal(["A/Order.cs declares Order, Line"], Misplaced(new("A/Order.cs", "public sealed class Order;\n\ninternal sealed record Line(int X);\n")));
        Assert.Equal(["A/Orders.cs declares Order"], Misplaced(new("A/Orders.cs", "[Some]\npublic sealed class Order\n{\n    public enum Kind { }\n}\n")));
        Assert.Equal(["A/Nothing.cs declares nothing"], Misplaced(new("A/Nothing.cs", "global using System;\n")));
        Assert.Equal(["A/Edit.cshtml.cs declares ChangePage"], Misplaced(new("A/Edit.cshtml.cs", "public sealed class ChangePage : AppPage\n{\n}\n")));
        Assert.Equal([], Misplaced(new("A/OrderPlacing.cs", "public sealed partial class Order\n{\n}\n")));
    }

    [Fact]
    public void No_two_types_have_one_name() => Findings.None(Homonyms(Sources.All));

    [Fact]
    public void Two_types_of_one_name_are_noticed() =>
        Assert.Equal(["Order: A/Order.cs, B/Order.cs"], Homonyms([new("A/Order.cs", "namespace A;\n\npublic class Order;\n"), new("B/Order.cs", "namespace B;\n\ninternal record struct Order(int X);\n")]));

    private static IEnumerable<string> Misplaced(SourceFile file)
    {
        var isPage = file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal);
        var name = isPage ? file.Name.Split('.')[0] + "Page" : file.Name;
        var fits = file.Types.ToList() is [var type] && (type.Name == name || !isPage && type.IsPartial && name.StartsWith(type.Name, StringComparison.Ordinal));
        return fits ? [] : [$"{file.Path} declares {string.Join(", ", file.Types.Select(t => t.Name).DefaultIfEmpty("nothing"))}"];
    }

    private static IEnumerable<string> Homonyms(IEnumerable<SourceFile> files) =>
        from file in files
        from type in file.Types
        group file by type.Name into same
        where same.Select(file => file.Namespace).Distinct().Count() > 1 || same.Select(file => file.Project).Distinct().Count() > 1
        orderby same.Key
        select $"{same.Key}: {string.Join(", ", same.Select(file => file.Path))}";
}
