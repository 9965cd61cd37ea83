namespace EventsHub.ArchitectureTests;

/// <summary>Who may know whom. The rooms build on each other in one direction only: the document engine, the kernel, the shell, then the modules.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Base = ["EventsHub.Kernel", "EventsHub.Documents"];
    private static readonly string[] WithShell = [.. Base, "EventsHub.Shell"];
    private static readonly string[] WithHosts = [.. WithShell, "EventsHub.Hosts"];
    private static readonly string[] WithConference = [.. WithHosts, "EventsHub.Conference"];
    private static readonly string[] WithAccounts = [.. WithConference, "EventsHub.Accounts"];
    private static readonly string[] WithPeople = [.. WithAccounts, "EventsHub.People"];

    /// <summary>What each room may build on.</summary>
    internal static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["EventsHub.Documents"] = [],
        ["EventsHub.Kernel"] = ["EventsHub.Documents"],
        ["EventsHub.Shell"] = Base,
        ["EventsHub.Hosts"] = WithShell,
        ["EventsHub.Conference"] = WithHosts,
        ["EventsHub.Forms"] = WithConference,
        ["EventsHub.Accounts"] = WithConference,
        ["EventsHub.People"] = WithAccounts,
        ["EventsHub.Registrations"] = [.. WithPeople, "EventsHub.Forms"],
        ["EventsHub.Mailings"] = [.. WithPeople, "EventsHub.Forms", "EventsHub.Registrations"],
        ["EventsHub.Badges"] = [.. WithPeople, "EventsHub.Forms", "EventsHub.Registrations"],
        ["EventsHub.Programme"] = WithPeople,
        ["EventsHub.Trips"] = WithAccounts,
        ["EventsHub.Data.Sqlite"] = Base,
        ["EventsHub.Data.SqlServer"] = Base,
        ["EventsHub.Data.PostgreSql"] = Base,
        [House.Program] = [.. House.Rooms],
    };

    // What the rules of a trade must not lean on: how they are stored, shown, and asked for.
    private static readonly string[] Technical = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "System.Data"];
    private static readonly string[] Around = ["Storage", "Pages", "Api", "Verbs"];

    public static TheoryData<string> Rooms() => [.. House.Rooms];

    public static TheoryData<string> RoomsWithDomain() => [.. House.Uses.Where(use => use.User.IsIn($"{use.User.Room}.Domain")).Select(use => use.User.Room).Distinct()];

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_knows_only_what_it_builds_on(string room) => Findings.None(Strangers(room, MayKnow[room]));

    [Fact]
    public void A_room_that_knows_another_is_noticed() => Assert.Equal(["EventsHub.Kernel"], Strangers("EventsHub.Trips", ["EventsHub.Hosts", "EventsHub.Shell", "EventsHub.Documents", "EventsHub.Accounts", "EventsHub.Conference"]));

    [Fact]
    public void The_kernel_and_the_shell_know_no_module() =>
        Findings.None(House.KnownTo("EventsHub.Kernel").Concat(House.KnownTo("EventsHub.Shell")).Intersect(House.Modules));

    [Fact]
    public void The_rooms_form_no_circle()
    {
        var circle = Circle(House.Rooms.ToDictionary(room => room, room => House.KnownTo(room).ToArray()));
        Figures.Note("circles", circle.Count);
        Findings.None(circle);
    }

    [Fact]
    public void A_circle_is_noticed() =>
        Assert.Equal(["Badges", "Trips"], Circle(new() { ["Badges"] = ["Kernel", "Trips"], ["Trips"] = ["Badges"], ["Kernel"] = [] }).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(RoomsWithDomain))]
    public void The_domain_knows_neither_storage_nor_web(string room) => Findings.None(Leaning(room, "Domain"));

    [Fact]
    public void Most_modules_have_a_domain() => Assert.Superset(
        new HashSet<string>(["EventsHub.Kernel", "EventsHub.Hosts", "EventsHub.Conference", "EventsHub.Registrations", "EventsHub.Programme", "EventsHub.Trips", "EventsHub.Accounts"]),
        House.Uses.Where(use => use.User.IsIn($"{use.User.Room}.Domain")).Select(use => use.User.Room).ToHashSet());

    [Theory, InlineData("Setup", "Microsoft.EntityFrameworkCore."), InlineData("Pages", "Microsoft.AspNetCore."), InlineData("Setup", "EventsHub.Conference.Storage.")]
    public void A_part_that_leans_on_storage_or_web_is_noticed(string part, string on) =>
        Assert.Contains(Leaning("EventsHub.Conference", part), use => use.Contains($"uses {on}", StringComparison.Ordinal));

    [Fact]
    public void Only_the_program_and_the_engines_know_a_database_provider()
    {
        string[] providers = ["Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.Data.SqlClient", "Npgsql"];
        var knowing = House.Uses.Where(use => providers.Any(p => use.Used.Room.StartsWith(p, StringComparison.Ordinal))).Select(use => use.User.Room).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["EventsHub.Data.PostgreSql", "EventsHub.Data.SqlServer", "EventsHub.Data.Sqlite"], knowing.Except([House.Program]));
    }

    private static IEnumerable<string> Strangers(string room, string[] allowed) => House.KnownTo(room).Where(other => other != room).Except(allowed);

    private static IEnumerable<string> Leaning(string room, string part) =>
        from use in House.Uses
        where use.User.Room == room && use.User.IsIn($"{room}.{part}")
        where Technical.Any(use.Used.IsIn) || Around.Where(around => around != part).Any(around => use.Used.IsIn($"{room}.{around}"))
        select use.ToString();

    // Whoever knows nobody that is left cannot be part of a circle; what stays is circles and what leads to them.
    private static IReadOnlyList<string> Circle(Dictionary<string, string[]> knows)
    {
        var left = knows.Keys.ToHashSet();
        while (left.RemoveWhere(room => !knows[room].Any(other => left.Contains(other))) > 0)
        {
        }

        return [.. left];
    }
}
