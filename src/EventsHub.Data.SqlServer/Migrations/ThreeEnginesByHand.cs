using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.Data.SqlServer.Migrations
{
    public partial class ThreeEngines
    {
        // What refers to the keys that are made anew.
        private static readonly (string Table, string Column, string Principal, ReferentialAction OnDelete)[] References =
        [
            ("Registrations", "OrderId", "Orders", ReferentialAction.Cascade),
            ("OrderLines", "OrderId", "Orders", ReferentialAction.Cascade),
            ("OrderLines", "RegistrationId", "Registrations", ReferentialAction.Restrict),
            ("OrderLedger", "OrderId", "Orders", ReferentialAction.Cascade),
            ("OrderLedger", "LineId", "OrderLines", ReferentialAction.Restrict),
            ("BadgePrints", "RegistrationId", "Registrations", ReferentialAction.Cascade),
        ];

        // Keys with texts in them, whose collation cannot be altered meanwhile. EF sees to indexes, not to keys.
        private static readonly (string Table, string[] Columns)[] KeysOfTexts =
        [
            ("AspNetUserLogins", ["LoginProvider", "ProviderKey"]),
            ("AspNetUserTokens", ["UserId", "LoginProvider", "Name"]),
        ];

        private static void FreeKeys(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column, principal, _) in References)
            {
                migrationBuilder.DropForeignKey(name: $"FK_{table}_{principal}_{column}", table: table);
            }

            foreach (var (table, _) in KeysOfTexts)
            {
                migrationBuilder.DropPrimaryKey(name: $"PK_{table}", table: table);
            }
        }

        private static void BindKeys(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, columns) in KeysOfTexts)
            {
                migrationBuilder.AddPrimaryKey(name: $"PK_{table}", table: table, columns: columns);
            }

            foreach (var (table, column, principal, onDelete) in References)
            {
                migrationBuilder.AddForeignKey(name: $"FK_{table}_{principal}_{column}", table: table, column: column, principalTable: principal, principalColumn: "Id", onDelete: onDelete);
            }
        }

        private static void FillIn(MigrationBuilder migrationBuilder)
        {
            // A quota that is fuller than large gets as many places as are taken: the database refuses it from now on.
            migrationBuilder.Sql("""
                UPDATE "Quotas" SET "Taken" = 0 WHERE "Taken" < 0;
                UPDATE "Quotas" SET "Size" = "Taken" WHERE "Taken" > "Size";
                """);

            // When a row was entered stands in its id: the first 48 bits of version 7 are milliseconds since 1970. Ids of another version, which were never made here, get the year 2000.
            // Hidden in a text of its own: SQL Server refuses a script that names a column which is not there yet, even where it would not run.
            foreach (var table in new[] { "Sessions", "Talks" })
            {
                migrationBuilder.Sql($"""
                    EXEC(N'UPDATE r SET "AddedAt" = DATEADD(MILLISECOND, CONVERT(int, t.ms % 86400000), DATEADD(DAY, CONVERT(int, t.ms / 86400000), CONVERT(datetime2, ''19700101'')))
                    FROM "{table}" r CROSS APPLY (SELECT CASE WHEN SUBSTRING(CONVERT(char(36), r."Id"), 15, 1) = ''7''
                        THEN CONVERT(bigint, CONVERT(binary(6), REPLACE(LEFT(CONVERT(char(36), r."Id"), 13), ''-'', ''''), 2)) ELSE 946684800000 END AS ms) t;');
                    """);
            }
        }
    }
}
