using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.PostgreSql.Migrations
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
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "DecisionDueSince",
                table: "Registrations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Decision_At",
                table: "Registrations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Decision_By",
                table: "Registrations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision_Kind",
                table: "Registrations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Decision_Reason",
                table: "Registrations",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "Decision_ReleasedAt",
                table: "Registrations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OfferReason",
                table: "Registrations",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ApprovesAgain",
                table: "Events",
                type: "text",
                nullable: false,
                defaultValue: "[]",
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "ApprovesEverybody",
                table: "Events",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "OfferHours",
                table: "Events",
                type: "integer",
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
