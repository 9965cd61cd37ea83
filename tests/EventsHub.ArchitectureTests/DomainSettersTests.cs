using System.Text.RegularExpressions;

namespace EventsHub.ArchitectureTests;

/// <summary>What happens to a thing of the domain is a method of it; nobody outside sets its properties.</summary>
public sealed partial class DomainSettersTests
{
    [Fact]
    public void Nobody_outside_a_domain_type_sets_its_properties() => Findings.None(Settable(Sources.All));

    [Fact]
    public void A_property_that_anybody_may_set_is_noticed()
    {
        const string Text = """
            public sealed class Room
            {
                public string Code { get; set; } = "";
                public required string Name { get; set; }
                public int Position { get; private set; }
                public int Size { get; init; }
            }
            """;

        Assert.Equal(["EventsHub.Conference/Domain/Room.cs: Code", "EventsHub.Conference/Domain/Room.cs: Name"],
            Settable([new("EventsHub.Conference/Domain/Room.cs", Text), new("EventsHub.Conference/Setup/RoomInput.cs", Text)]));
    }

    // The kernel's own are the id and the version, which whoever puts something back sets.
    private static IEnumerable<string> Settable(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.Contains("/Domain/", StringComparison.Ordinal) && file.Project != "EventsHub.Kernel"
        from Match property in Setter().Matches(file.Text)
        select $"{file.Path}: {property.Groups[1].Value}";

    [GeneratedRegex(@"^\s*public [^\r\n{=(]*?(\w+) \{ get; set; \}", RegexOptions.Multiline)]
    private static partial Regex Setter();
}
