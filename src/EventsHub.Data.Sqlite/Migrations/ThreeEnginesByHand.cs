using System.Linq;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.Data.Sqlite.Migrations
{
    public partial class ThreeEngines
    {
        private static void FillIn(MigrationBuilder migrationBuilder)
        {
            // A quota that is fuller than large gets as many places as are taken: the database refuses it from now on.
            migrationBuilder.Sql("""
                UPDATE "Quotas" SET "Taken" = 0 WHERE "Taken" < 0;
                UPDATE "Quotas" SET "Size" = "Taken" WHERE "Taken" > "Size";
                """);

            // When a row was entered stands in its id: the first 48 bits of version 7 are milliseconds since 1970. Ids of another version, which were never made here, get the year 2000.
            var milliseconds = string.Join(" + ", Enumerable.Range(0, 12)
                .Select(i => $"((instr('0123456789ABCDEF', upper(substr(\"Id\", {(i < 8 ? i + 1 : i + 2)}, 1))) - 1) << {44 - 4 * i})"));
            foreach (var table in new[] { "Sessions", "Talks" })
            {
                migrationBuilder.Sql($"""
                    UPDATE "{table}" SET "AddedAt" = CASE WHEN substr("Id", 15, 1) = '7' THEN strftime('%Y-%m-%d %H:%M:%f', ({milliseconds}) / 1000.0, 'unixepoch') ELSE '2000-01-01 00:00:00' END;
                    """);
            }
        }
    }
}
