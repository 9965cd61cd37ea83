using System.Text.RegularExpressions;

namespace EventsHub.ArchitectureTests;

/// <summary>Nothing is put in the order of time by its id: SQL Server sorts ids by their random part. Ids may break ties, and give an order where any will do.</summary>
public sealed partial class EntryOrderRuleTests
{
    // Any order that is always the same, or sorted in memory, where ids do go by time.
    private static readonly string[] AnyOrderWillDo =
    [
        "EventsHub.Badges/SigningKeysOfPrints.cs", "EventsHub.Kernel/Operations/UnreadableRows.cs", "EventsHub.Kernel/Storage/Portions.cs",
        "EventsHub.Programme/Releases/Format/SnapshotSession.cs", "EventsHub.Programme/Releases/ProgrammeSnapshot.cs", "EventsHub.Trips/Packs/TripOrder.cs",
    ];

    [Fact]
    public void No_id_stands_for_a_time() => Assert.Equal(AnyOrderWillDo, ById(Sources.All));

    [Fact]
    public void An_order_by_id_is_noticed_and_a_tie_broken_by_it_is_not() =>
        Assert.Equal(["A.cs", "B.cs"], ById([new("A.cs", "rows.OrderBy(r => r.Id)"), new("B.cs", "rows.OrderByDescending(r => r.Id).Take(1)"), new("C.cs", "rows.OrderBy(r => r.At).ThenBy(r => r.Id)")]));

    private static IEnumerable<string> ById(IEnumerable<SourceFile> sources) => sources.Where(source => OrderById().IsMatch(source.Text)).Select(source => source.Path);

    [GeneratedRegex(@"\.OrderBy(Descending)?\((\w+) => \2\.Id\)")]
    private static partial Regex OrderById();
}
