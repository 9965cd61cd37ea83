using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.Data.PostgreSql.Migrations
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
            foreach (var table in new[] { "Sessions", "Talks" })
            {
                migrationBuilder.Sql($"""
                    UPDATE "{table}" SET "AddedAt" = CASE WHEN substr("Id"::text, 15, 1) = '7'
                        THEN to_timestamp(('x' || replace(left("Id"::text, 13), '-', ''))::bit(48)::bigint / 1000.0) ELSE TIMESTAMPTZ '2000-01-01 00:00:00+00' END;
                    """);
            }
        }
    }
}
