using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SaleSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Declined",
                table: "Registrations",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LapsesAt",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasWaitingList",
                table: "Products",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsApproval",
                table: "Products",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "OrderLines",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Sold");

            migrationBuilder.AddColumn<bool>(
                name: "ConfirmsWhenPaid",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Until now everything that was not cancelled was sold.
            migrationBuilder.Sql("""
                UPDATE "OrderLines" SET "Status" = 'Cancelled' WHERE "CancelledAt" IS NOT NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Declined",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "LapsesAt",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "HasWaitingList",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "NeedsApproval",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "ConfirmsWhenPaid",
                table: "Events");
        }
    }
}
