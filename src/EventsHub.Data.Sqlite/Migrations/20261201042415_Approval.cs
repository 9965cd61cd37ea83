using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DecisionDueSince",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Decision_At",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Decision_By",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_Kind",
                table: "Registrations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_Reason",
                table: "Registrations",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Decision_ReleasedAt",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OfferReason",
                table: "Registrations",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApprovesAgain",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "ApprovesEverybody",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "OfferHours",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // Whoever waits for a decision has waited since they registered.
            migrationBuilder.Sql("""UPDATE "Registrations" SET "DecisionDueSince" = "RegisteredAt" WHERE "Status" = 'AwaitingApproval'""");

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
