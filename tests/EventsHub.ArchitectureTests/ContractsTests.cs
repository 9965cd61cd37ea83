namespace EventsHub.ArchitectureTests;

/// <summary>A module shows the others its contracts and nothing else. Everything else may change without asking.</summary>
public sealed class ContractsTests
{
    public static TheoryData<string> Rooms() => [.. House.Rooms];

    [Theory, MemberData(nameof(Rooms))]
    public void Of_another_module_only_the_contracts_are_used(string room) => Findings.None(Breaches(room, "Contracts"));

    // Constants leave no trace where they are used, nor do names in comments.
    [Theory, MemberData(nameof(Rooms))]
    public void Of_another_module_only_the_contracts_are_named(string room) => Findings.None(Namings(Sources.All.Where(file => House.RoomOf(file.Project) == room)));

    [Fact]
    public void There_are_contracts_and_they_are_used() => Assert.Contains(House.Uses, use => use.User.Room == "EventsHub.Badges" && use.Used.IsIn("EventsHub.Registrations.Contracts"));

    // As if contracts were called something else: then every use of one is a breach.
    [Fact]
    public void A_look_into_another_module_is_noticed()
    {
        Assert.Contains(Breaches("EventsHub.Badges", "Agreements"), use => use.Contains("uses EventsHub.Registrations.Contracts.", StringComparison.Ordinal));
        Assert.Equal(["EventsHub.Badges/X.cs names EventsHub.Registrations.Domain"], Namings([new("EventsHub.Badges/X.cs", "using EventsHub.Registrations.Domain;\nusing EventsHub.Registrations.Contracts;\n")]));
        Assert.Equal(["EventsHub.Badges/X.cshtml names EventsHub.Registrations"], Namings([new("EventsHub.Badges/X.cshtml", "@using EventsHub.Registrations\n")]));
    }

    private static IEnumerable<string> Breaches(string room, string contracts) =>
        from use in House.Uses
        where use.User.Room == room && use.Used.Room != room && House.Modules.Contains(use.Used.Room)
        where !use.Used.IsIn($"{use.Used.Room}.{contracts}") && !IsListing(use)
        select use.ToString();

    // The program has a line for each module.
    private static bool IsListing(TypeUse use) => use.User.ToString() == typeof(EventsHubModules).FullName && use.Used.Name.EndsWith("Module", StringComparison.Ordinal);

    private static IEnumerable<string> Namings(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path != "EventsHub/EventsHubModules.cs"
        from name in file.Usings
        let module = House.Modules.FirstOrDefault(module => name == module || name.StartsWith($"{module}.", StringComparison.Ordinal))
        where module is not null && module != file.Project && !$"{name}.".StartsWith($"{module}.Contracts.", StringComparison.Ordinal)
        select $"{file.Path} names {name}";
}
