using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using EventsHub.Application;
using EventsHub.Data.PostgreSql;
using EventsHub.Data.Sqlite;
using EventsHub.Data.SqlServer;
using EventsHub.Domain.Common;
using EventsHub.Hosting;
using EventsHub.Infrastructure;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace EventsHub.ArchitectureTests;

/// <summary>Who may depend on whom: Domain and Documents, then Application, then Infrastructure and the data providers, then Hosting, then the
/// faces. Nothing points back.</summary>
public sealed class DependencyTests
{
    private static readonly System.Reflection.Assembly[] Assemblies =
    [
        typeof(Entity).Assembly, System.Reflection.Assembly.Load("EventsHub.Documents"), typeof(EventsHubAssembly).Assembly, typeof(InfrastructureSetup).Assembly,
        typeof(SqliteSetup).Assembly, typeof(SqlServerSetup).Assembly, typeof(PostgreSqlSetup).Assembly, typeof(HostingSetup).Assembly,
        System.Reflection.Assembly.Load("EventsHub.Web"), System.Reflection.Assembly.Load("eventshub"),
    ];

    private static readonly Architecture House = new ArchLoader().LoadAssemblies(Assemblies).Build();

    private static readonly string[] Inside = ["EventsHub.Domain", "EventsHub.Documents"];
    private static readonly string[] Outside = ["EventsHub.Infrastructure", "EventsHub.Data.Sqlite", "EventsHub.Data.SqlServer", "EventsHub.Data.PostgreSql"];
    private static readonly string[] Faces = ["EventsHub.Hosting", "EventsHub.Web", "EventsHub.Cli"];

    public static TheoryData<string, string> Forbidden()
    {
        var pairs = new TheoryData<string, string>();
        void Add(IEnumerable<string> from, IEnumerable<string> to)
        {
            foreach (var room in from)
            {
                foreach (var other in to.Where(o => o != room))
                {
                    pairs.Add(room, other);
                }
            }
        }

        Add(Inside, [.. Inside, "EventsHub.Application", .. Outside, .. Faces]);
        Add(["EventsHub.Application"], [.. Outside, .. Faces]);
        Add(Outside, [.. Outside, .. Faces]);
        Add(["EventsHub.Hosting"], ["EventsHub.Web", "EventsHub.Cli"]);
        Add(["EventsHub.Web"], ["EventsHub.Cli"]);
        Add(["EventsHub.Cli"], ["EventsHub.Web"]);
        return pairs;
    }

    [Theory, MemberData(nameof(Forbidden))]
    public void One_room_does_not_know_another(string room, string other) => Rule(room, other).Check(House);

    [Fact]
    public void A_forbidden_dependency_is_noticed() => Assert.False(Rule("EventsHub.Web", "EventsHub.Application").HasNoViolations(House));

    [Fact]
    public void Domain_knows_neither_entity_framework_nor_asp_net() =>
        Assert.DoesNotContain(typeof(Entity).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("Microsoft.", StringComparison.Ordinal));

    [Fact]
    public void Application_knows_no_database_provider() =>
        Assert.DoesNotContain(typeof(EventsHubAssembly).Assembly.GetReferencedAssemblies(),
            a => a.Name is "Microsoft.EntityFrameworkCore.Sqlite" or "Microsoft.EntityFrameworkCore.SqlServer" or "Npgsql" or "Npgsql.EntityFrameworkCore.PostgreSQL");

    private static IArchRule Rule(string room, string other) =>
        Types().That().ResideInNamespaceMatching($@"^{room.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^{other.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)"))
            .WithoutRequiringPositiveResults();
}
