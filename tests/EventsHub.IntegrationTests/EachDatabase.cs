using System.Reflection;
using EventsHub.Databases;
using Xunit.Sdk;
using Xunit.v3;

namespace EventsHub.IntegrationTests;

/// <summary>Runs a theory once on every database engine. An engine that was not given is skipped, visibly, and the reason says how to give it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<DatabaseProvider>().Select(provider => new TheoryDataRow<DatabaseProvider>(provider)
        {
            Skip = TestDatabase.IsGiven(provider) ? null : $"{TestDatabase.VariableOf(provider)} gives no connection string; eng/test starts PostgreSQL by itself.",
        })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
