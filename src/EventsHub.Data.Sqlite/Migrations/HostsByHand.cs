using System;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.Data.Sqlite.Migrations
{
    public partial class Hosts
    {
        // Every installation begins with one host, to which the events that are there belong. It has no name yet, and begins new events as they began before.
        private static readonly Guid First = new("0190a000-0000-7000-8000-000000000001");

        private static void AddFirst(MigrationBuilder migrationBuilder) => migrationBuilder.InsertData(
            table: "Hosts",
            columns: ["Id", "Name", "Address", "Email", "TimeZone", "Languages", "Currency", "VatStatus", "VatExemption", "Version"],
            values: [First, "", """{"Street":"","PostalCode":"","City":"","Region":"","Country":""}""", "", "Europe/Paris", """["en"]""", "EUR", "Charged", "{}", 0]);

        // SQLite takes a foreign key away by making the table anew, and EF does that last; until then it would refuse to drop what the key refers to.
        private static void WithoutForeignKeys(MigrationBuilder migrationBuilder, Action drop)
        {
            migrationBuilder.Sql("PRAGMA foreign_keys = 0;", suppressTransaction: true);
            drop();
            migrationBuilder.Sql("PRAGMA foreign_keys = 1;", suppressTransaction: true);
        }
    }
}
