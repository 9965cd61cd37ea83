using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Approval : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ChangedSinceApproved",
                table: "Registrations",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "DecisionDueSince",
                table: "Registrations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Decision_At",
                table: "Registrations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Decision_By",
                table: "Registrations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_Kind",
                table: "Registrations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Decision_Reason",
                table: "Registrations",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "Decision_ReleasedAt",
                table: "Registrations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OfferReason",
                table: "Registrations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "ApprovesAgain",
                table: "Events",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "ApprovesEverybody",
                table: "Events",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "OfferHours",
                table: "Events",
                type: "int",
                nullable: false,
                defaultValue: 0);

            // Whoever waits for a decision has waited since they registered.
            migrationBuilder.Sql("""UPDATE [Registrations] SET [DecisionDueSince] = [RegisteredAt] WHERE [Status] = 'AwaitingApproval'""");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_EventId_DecisionDueSince",
                table: "Registrations",
                columns: new[] { "EventId", "DecisionDueSince" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Registrations_EventId_DecisionDueSince",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "ChangedSinceApproved",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "DecisionDueSince",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Decision_At",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Decision_By",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Decision_Kind",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Decision_Reason",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "Decision_ReleasedAt",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "OfferReason",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "ApprovesAgain",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "ApprovesEverybody",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "OfferHours",
                table: "Events");
        }
    }
}
