package it.percorsi.referral;

@OnRealServers
class ReferralServiceOnRealServersTest extends ReferralServiceTest {}
