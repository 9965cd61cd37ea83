using System.Linq;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace EventsHub.Data.Sqlite.Migrations
{
    public partial class BillingParties
    {
        // Called as the last line of Up. The name stays whole in one part, whichever of them EF gave the old column to; the address on the invoice becomes the lines of a street before its column goes.
        private static void KeepBuyers(MigrationBuilder migrationBuilder)
        {
            var part = migrationBuilder.Operations.OfType<RenameColumnOperation>().Single(o => o.Table == "Orders" && o.Name == "BuyerName").NewName;
            var gone = migrationBuilder.Operations.OfType<DropColumnOperation>().Single(o => o.Table == "Orders" && o.Name == "InvoiceAddress");
            migrationBuilder.Operations.Remove(gone);
            if (part != "Buyer_Name_Family")
            {
                migrationBuilder.Sql($"""UPDATE "Orders" SET "Buyer_Name_Family" = "{part}", "{part}" = '';""");
            }

            migrationBuilder.Sql(
                """
                UPDATE "Orders" SET "Buyer_Name_Order" = 'GivenFirst', "Billing" = CASE WHEN "InvoiceAddress" IS NULL THEN NULL ELSE json_object('Kind', 'Organisation', 'Address', json_object('Street', "InvoiceAddress")) END;
                """);
            migrationBuilder.Operations.Add(gone);
        }
    }
}
