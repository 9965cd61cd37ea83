using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class BillingParties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "InvoiceAddress",
                table: "Orders");

            migrationBuilder.RenameColumn(
                name: "Language",
                table: "Orders",
                newName: "Buyer_Language");

            migrationBuilder.RenameColumn(
                name: "Email",
                table: "Orders",
                newName: "Buyer_Email");

            migrationBuilder.RenameColumn(
                name: "BuyerName",
                table: "Orders",
                newName: "Buyer_Name_LatinGiven");

            migrationBuilder.AddColumn<string>(
                name: "Billing",
                table: "Orders",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "BuyerEmailNormalized",
                table: "Orders",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Name_Family",
                table: "Orders",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Name_Given",
                table: "Orders",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Name_LatinFamily",
                table: "Orders",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Name_Order",
                table: "Orders",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "SearchKey",
                table: "Orders",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_EventId_BuyerEmailNormalized",
                table: "Orders",
                columns: new[] { "EventId", "BuyerEmailNormalized" });

            KeepBuyers(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Orders_EventId_BuyerEmailNormalized",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Billing",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "BuyerEmailNormalized",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Buyer_Name_Family",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Buyer_Name_Given",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Buyer_Name_LatinFamily",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Buyer_Name_Order",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "Orders");

            migrationBuilder.RenameColumn(
                name: "Buyer_Language",
                table: "Orders",
                newName: "Language");

            migrationBuilder.RenameColumn(
                name: "Buyer_Email",
                table: "Orders",
                newName: "Email");

            migrationBuilder.RenameColumn(
                name: "Buyer_Name_LatinGiven",
                table: "Orders",
                newName: "BuyerName");

            migrationBuilder.AddColumn<string>(
                name: "InvoiceAddress",
                table: "Orders",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");
        }
    }
}
