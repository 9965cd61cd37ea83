using EventsHub.Accounts.Domain;

namespace EventsHub.ArchitectureTests;

/// <summary>The documents say of roles what the table of the domain says.</summary>
public sealed class RolesInDocsTests
{
    private static readonly string Document = Path.Combine(Sources.Folder, "..", "docs", "operators", "roles.md");

    [Fact]
    public void The_document_has_the_table_of_the_domain() => Assert.Equal(
        RoleTable.Rows.Select(row => $"| `{row.Role}` | {string.Join(", ", row.Holders)} | {string.Join(", ", row.Scopes)} | {string.Join(", ", row.Permissions)} |"),
        File.ReadAllLines(Document).Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
}
